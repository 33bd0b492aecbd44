import { migrate } from '@rangewatch/database/admin';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import type { ImportOptions, ImportSummary } from '@rangewatch/service';
import { CliFailure } from '../failure.ts';
import { startProgress } from '../terminal/progress-report.ts';
import type { Session } from '../terminal/session.ts';
import { stopSignal } from '../terminal/stop-signal.ts';
import {
  createRejectionFile,
  listRejections,
  type Rejection,
  type RejectionFile,
} from './rejections.ts';
import { keepHeapSmall } from './small-heap.ts';

/** How files of one kind are imported, and what is said about each. */
export interface FileKind<S extends ImportSummary> {
  readonly read: (
    writers: Writers,
    path: string,
    options: Pick<ImportOptions, 'signal' | 'onProgress'>,
  ) => Promise<S>;
  readonly describe: (file: string, summary: S, rowsPerSecond: number | null) => string;
  readonly rejections: (writers: Writers, fileId: number) => AsyncIterable<Rejection>;
}

/** Imports files one after the other and answers with one document about all of them. */
export async function importEach<S extends ImportSummary>(
  session: Session,
  files: readonly string[],
  rejections: string | undefined,
  kind: FileKind<S>,
): Promise<void> {
  const rejectionFile = rejections ? createRejectionFile(session, rejections) : null;
  keepHeapSmall();
  await migrate(session.config.databaseUrl);
  const writers = await openWriters(session.config.databaseUrl);
  try {
    const imported = [];
    for (const file of files)
      imported.push(await importOne(session, writers, { file, rejectionFile, kind }));
    session.result({ ok: true, files: imported }, []);
  } finally {
    rejectionFile?.close();
    await writers.close();
  }
}

interface OneFile<S extends ImportSummary> {
  readonly file: string;
  readonly rejectionFile: RejectionFile | null;
  readonly kind: FileKind<S>;
}

async function importOne<S extends ImportSummary>(
  session: Session,
  writers: Writers,
  { file, rejectionFile, kind }: OneFile<S>,
): Promise<object> {
  const bar = startProgress(session, file);
  const startedAt = performance.now();
  const summary = await readWithBar(session.path(file), bar, (path, options) =>
    kind.read(writers, path, options),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const rowsPerSecond = summary.newCount > 0 ? Math.round(summary.newCount / seconds) : null;
  bar.end(kind.describe(file, summary, rowsPerSecond));
  const { fileId, ...counts } = summary;
  const listed = await listRejections(
    session,
    kind.rejections(writers, fileId),
    file,
    rejectionFile,
  );
  return { file, ...counts, rowsPerSecond, rejections: listed };
}

async function readWithBar<S>(
  path: string,
  bar: ReturnType<typeof startProgress>,
  read: (path: string, options: Pick<ImportOptions, 'signal' | 'onProgress'>) => Promise<S>,
): Promise<S> {
  const stop = stopSignal();
  try {
    return await read(path, {
      signal: stop.signal,
      onProgress: ({ linesDone, lineCount }) => bar.update(linesDone, lineCount),
    });
  } catch (error) {
    throw stop.signal.aborted ? new CliFailure('import_stopped', { file: path }) : error;
  } finally {
    stop.release();
  }
}
