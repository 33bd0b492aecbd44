import type { Writers } from '@rangewatch/database/writers';
import { viewCopy, type ViewRequest } from '@rangewatch/service';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { writePrivately } from '../terminal/write-file.ts';
import { exists } from './evidence-keys.ts';
import { handOutDeps } from './hand-out-deps.ts';

export interface CopyOptions {
  /** Who looks. */
  readonly to: string;
  readonly reason: string;
  readonly out: string;
}

/** Notes who looks at a picture's copy and why, then writes it. A place that is taken is seen before anything is noted. */
export async function writeCopy(
  session: Session,
  writers: Writers,
  evidenceId: string,
  options: CopyOptions,
): Promise<void> {
  const file = session.path(options.out);
  const request = requestOf(evidenceId, options);
  if (await exists(file)) throw new CliFailure('file_exists', { file });
  const given = await viewCopy(request, await handOutDeps(session, writers));
  if (given === null) throw new CliFailure('evidence_no_copy', { evidenceId });
  await writePrivately(file, given.content);
  const { leafIndex } = given;
  session.result({ ok: true, evidenceId, leafIndex, file }, [
    session.say('evidence_viewed', { file, leaf: leafIndex }),
  ]);
}

function requestOf(evidenceId: string, { to, reason }: CopyOptions): ViewRequest {
  if (to.trim() === '') throw new CliFailure('authority_missing', {}, EXIT.usage);
  if (reason.trim() === '') throw new CliFailure('reason_missing', {}, EXIT.usage);
  return { evidenceId, recipient: to.trim(), reason: reason.trim() };
}
