import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StoredEvidence, Writers } from '@rangewatch/database/writers';
import { evidenceCautionText } from '@rangewatch/schema';
import { completeHandOver, type HandOutDeps, handOutEvidence } from '@rangewatch/service';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { writePrivately } from '../terminal/write-file.ts';
import { handOutDeps } from './hand-out-deps.ts';

export interface ReleaseOptions {
  readonly request: string;
  readonly out: string;
}

/** Writes every file an approved request reaches, each noted before it is written, and then notes that it is done. */
export async function releaseRequest(
  session: Session,
  writers: Writers,
  { request: requestId, out }: ReleaseOptions,
): Promise<void> {
  const request = await writers.findEvidenceRequest(requestId);
  if (request?.state !== 'approved') throw new CliFailure('request_not_approved', { requestId });
  const folder = session.path(out);
  await makeFolder(folder);
  const deps = await handOutDeps(session, writers);
  const files = await writers.listRequestedEvidence(requestId);
  for (const file of files) await writeOne(file, requestId, folder, deps);
  await completeHandOver(requestId, { ...deps, writers });
  const cautions = files.flatMap(({ evidenceId, caution }) =>
    caution ? [`${evidenceId}  ${evidenceCautionText(caution, session.locale)}`] : [],
  );
  const facts = files.map(({ evidenceId, keyId, caution }) => ({ evidenceId, keyId, caution }));
  session.result({ ok: true, requestId, folder, files: facts }, [
    session.say('request_handed_over', {
      requestId,
      folder,
      count: files.length,
      authority: request.authority,
    }),
    ...cautions,
  ]);
}

/** A place that is taken is seen before anything is noted. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new CliFailure('file_exists', { file: folder }) : cause;
  });
}

/** A file that went meanwhile ends the run: the request stays open, and the next run leaves it out. */
async function writeOne(
  { evidenceId }: StoredEvidence,
  requestId: string,
  folder: string,
  deps: HandOutDeps,
): Promise<void> {
  const given = await handOutEvidence({ evidenceId, requestId }, deps);
  if (!given) throw new CliFailure('request_file_gone', { evidenceId, requestId });
  await writePrivately(join(folder, `${evidenceId}.sealed`), given.content);
}
