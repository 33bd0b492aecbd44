import { randomBytes } from 'node:crypto';
import type { Writers } from '@rangewatch/database/writers';
import { openEvidenceStore } from '@rangewatch/evidence';
import { evidenceCautionText } from '@rangewatch/schema';
import {
  type HandOutDeps,
  type HandOutRequest,
  loadKeys,
  releaseEvidence,
  viewCopy,
} from '@rangewatch/service';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { exists } from './evidence-keys.ts';
import { writePrivately } from '../terminal/write-file.ts';

export interface HandOutOptions {
  /** Whom it is given to, or who looks. */
  readonly to: string;
  readonly reason: string;
  readonly out: string;
}

const WAYS = {
  released: { handOut: releaseEvidence, missing: 'evidence_unknown', done: 'evidence_released' },
  viewed: { handOut: viewCopy, missing: 'evidence_no_copy', done: 'evidence_viewed' },
} as const;

/** Notes who gets a file and why, then writes it. A place that is taken is seen before anything is noted. */
export async function handOut(
  session: Session,
  writers: Writers,
  way: keyof typeof WAYS,
  evidenceId: string,
  options: HandOutOptions,
): Promise<void> {
  const file = session.path(options.out);
  const request = requestOf(evidenceId, options);
  if (await exists(file)) throw new CliFailure('file_exists', { file });
  const { handOut: give, missing, done } = WAYS[way];
  const given = await give(request, await depsOf(session, writers));
  if (given === null) throw new CliFailure(missing, { evidenceId });
  await writePrivately(file, given.content);
  const { leafIndex, evidence } = given;
  const { keyId, caution } = evidence;
  session.result({ ok: true, evidenceId, leafIndex, file, keyId, caution }, [
    session.say(done, { file, leaf: leafIndex, key: keyId }),
    ...(caution ? [evidenceCautionText(caution, session.locale)] : []),
  ]);
}

function requestOf(evidenceId: string, { to, reason }: HandOutOptions): HandOutRequest {
  if (to.trim() === '') throw new CliFailure('authority_missing', {}, EXIT.usage);
  if (reason.trim() === '') throw new CliFailure('reason_missing', {}, EXIT.usage);
  return { evidenceId, recipient: to.trim(), reason: reason.trim() };
}

async function depsOf({ config }: Session, writers: Writers): Promise<HandOutDeps> {
  return {
    writers,
    store: openEvidenceStore(config.childEnvironment),
    keys: await loadKeys(config.keysDir),
    clock: () => new Date(),
    random: randomBytes,
    timeZone: config.timeZone,
  };
}
