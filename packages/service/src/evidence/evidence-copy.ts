import type { StoredEvidence, Writers } from '@rangewatch/database/writers';
import { coverPicture, type EvidenceStore } from '@rangewatch/evidence';
import type { CoveredArea, OwnEvidence } from '@rangewatch/schema';
import type { Keys } from '../keys.ts';
import { randomId } from '../report/random-id.ts';
import { openBytes, SEAL_IV_BYTES, sealBytes } from '../report/sealed-box.ts';
import { copyName } from './file-names.ts';
import { ownEvidenceOf } from './own-evidence.ts';

interface CopyDeps {
  readonly store: EvidenceStore;
  readonly keys: Pick<Keys, 'evidence'>;
}

interface NewCopyDeps extends CopyDeps {
  readonly random: (bytes: number) => Uint8Array;
}

/** The copy of a picture, a JPEG; null for a file that has none. */
export async function readCopy(
  { copyName: name }: Pick<StoredEvidence, 'copyName'>,
  { store, keys }: CopyDeps,
): Promise<Uint8Array | null> {
  const stored = name === null ? null : await store.get(name);
  if (name === null || stored === null) return null;
  const parts: Uint8Array[] = [];
  for await (const part of stored) parts.push(part);
  return openBytes(keys.evidence, name, Buffer.concat(parts));
}

/** Stores a copy, sealed with the deployment's key, and returns the name it is stored under. */
export async function storeCopy(
  evidenceId: string,
  copy: Uint8Array,
  { store, keys, random }: NewCopyDeps,
): Promise<string> {
  const name = copyName(evidenceId, randomId('c', 7, random));
  const sealed = sealBytes(keys.evidence, name, copy, random(SEAL_IV_BYTES));
  await store.put(name, only(sealed));
  return name;
}

/** Null for a file without a copy, or when another change came first. */
export async function coverCopy(
  file: StoredEvidence,
  areas: readonly CoveredArea[],
  deps: NewCopyDeps & { readonly writers: Pick<Writers, 'replaceCopy'> },
): Promise<OwnEvidence | null> {
  const copy = await readCopy(file, deps);
  if (copy === null || file.copyName === null) return null;
  const name = await storeCopy(file.evidenceId, await coverPicture(copy, areas), deps);
  const isReplaced = await deps.writers.replaceCopy(file.evidenceId, file.copyName, name);
  await deps.store.remove(isReplaced ? file.copyName : name);
  return isReplaced ? ownEvidenceOf({ ...file, isCovered: true }) : null;
}

/** Bytes as a stream of one piece. */
export async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
