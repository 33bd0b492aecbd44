import type { EvidenceOwner, StoredEvidence } from '@rangewatch/database/writers';
import { pictureSize } from '@rangewatch/evidence';
import { coverInput, type OwnEvidence, parseWith, type Problem, problem } from '@rangewatch/schema';
import { addEvidence, type Upload } from './add-evidence.ts';
import { coverCopy, readCopy } from './evidence-copy.ts';
import type { EvidenceDeskDeps } from './evidence-desk-deps.ts';
import { type OwnerCode, ownerOf } from './evidence-owner.ts';
import { storedNames } from './file-names.ts';
import { ownEvidenceOf } from './own-evidence.ts';

/** The copy of a picture as it is now: a JPEG, with its size in pixels. */
export interface PictureCopy {
  readonly content: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Where people hand in files that show what they report. What is wrong comes back as a problem. */
export interface EvidenceDesk {
  /** Answers once the file is sealed, stored and on record. The same file again is the same file. */
  add(owner: OwnerCode, upload: Upload): Promise<OwnEvidence | Problem>;
  list(owner: OwnerCode): Promise<readonly OwnEvidence[] | Problem>;
  copy(owner: OwnerCode, evidenceId: string): Promise<PictureCopy | Problem>;
  /** Covers parts of the copy for good. The sealed original stays as it arrived. */
  cover(owner: OwnerCode, evidenceId: string, input: unknown): Promise<OwnEvidence | Problem>;
  /** Nothing of it stays, here or in the store. */
  remove(owner: OwnerCode, evidenceId: string): Promise<OwnEvidence | Problem>;
}

export function createEvidenceDesk(deps: EvidenceDeskDeps): EvidenceDesk {
  const unknown = problem('evidence_unknown');
  const withFile = async <T>(
    owner: OwnerCode,
    evidenceId: string,
    use: (file: StoredEvidence, owner: EvidenceOwner) => Promise<T>,
  ): Promise<T | Problem> => {
    const found = await ownerOf(owner, deps);
    if ('code' in found) return found;
    const file = await findFile(deps, found, evidenceId);
    return file ? await use(file, found) : unknown;
  };
  return {
    async add(owner, upload) {
      const found = await ownerOf(owner, deps);
      return 'code' in found ? found : await addEvidence(found, upload, deps);
    },
    async list(owner) {
      const found = await ownerOf(owner, deps);
      if ('code' in found) return found;
      return (await deps.writers.listEvidence(found.ownerHash)).map(ownEvidenceOf);
    },
    copy: (owner, evidenceId) =>
      withFile(owner, evidenceId, async (file) => {
        const content = await readCopy(file, deps);
        return content ? { content, ...(await pictureSize(content)) } : unknown;
      }),
    async cover(owner, evidenceId, input) {
      const parsed = parseWith(coverInput, input);
      if (!parsed.ok) return parsed.problems[0] ?? unknown;
      const { areas } = parsed.value;
      return await withFile(
        owner,
        evidenceId,
        async (file) => (await coverCopy(file, areas, deps)) ?? unknown,
      );
    },
    remove: (owner, evidenceId) =>
      withFile(owner, evidenceId, async (file, { ownerHash }) => {
        await deps.writers.removeEvidence(ownerHash, evidenceId);
        for (const name of storedNames(file)) await deps.store.remove(name);
        return ownEvidenceOf(file);
      }),
  };
}

async function findFile(
  { writers }: EvidenceDeskDeps,
  { ownerHash }: EvidenceOwner,
  evidenceId: string,
): Promise<StoredEvidence | null> {
  const files = await writers.listEvidence(ownerHash);
  return files.find((file) => file.evidenceId === evidenceId) ?? null;
}
