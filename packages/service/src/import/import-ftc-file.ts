import { basename } from 'node:path';
import type {
  ImportBatch,
  ImportedRow,
  ImportFile,
  RejectedRow,
  Writers,
} from '@rangewatch/database/writers';
import { completeImport } from './complete-import.ts';
import { type FileLine, fileLines } from './file-lines.ts';
import { type FtcColumns, findFtcColumns } from './ftc-columns.ts';
import { ImportProblem } from './import-problem.ts';
import { type Complaint, createComplaintReader } from './read-complaint.ts';
import { splitRow } from './split-row.ts';
import { type FileSurvey, surveyFile } from './survey-file.ts';
import type { ImportDeps } from './import-deps.ts';

/** Lines of one durable commit: large enough that its cost is shared, small enough to resume soon after a kill. */
const BATCH_LINES = 7_000;

export interface ImportProgress {
  readonly linesDone: number;
  readonly lineCount: number;
}

export interface ImportOptions {
  readonly onProgress?: (progress: ImportProgress) => void;
  /** Stops between two commits; importing the file again goes on from there. */
  readonly signal?: AbortSignal;
  readonly isSample?: boolean;
  /** Lines of one durable commit, 7,000 unless given. */
  readonly batchLines?: number;
}

export interface ImportSummary {
  readonly fileId: number;
  readonly sha256: string;
  readonly lineCount: number;
  /** Rows of the file that count, those with a withheld number among them, over all runs. */
  readonly acceptedCount: number;
  readonly withheldCount: number;
  readonly rejectedCount: number;
  /** Rows an earlier run had dealt with. */
  readonly alreadyThereCount: number;
  /** Rows this run dealt with. */
  readonly newCount: number;
}

/**
 * Imports one of the FTC's files, plain or gzip, in memory that does not grow with it. A row is known by
 * its file's SHA-256 and its line: killed at any moment it goes on where it stopped, and a second import adds nothing.
 * @throws ImportProblem when the file cannot be read as one of them; the signal's reason when stopped.
 */
export async function importFtcFile(
  deps: ImportDeps,
  path: string,
  options: ImportOptions = {},
): Promise<ImportSummary> {
  const survey = await surveyFile(path);
  const columns = await readColumns(path);
  const file = await deps.writers.openImport({
    sha256: survey.sha256,
    name: basename(path),
    source: 'ftc_dnc',
    isSample: options.isSample ?? false,
    startedAt: deps.clock(),
  });
  if (file.isComplete) return summarise(file, file, survey);
  await importRows(deps.writers, { path, columns, survey, file }, options);
  return summarise(await completeImport(deps, file.fileId), file, survey);
}

async function readColumns(path: string): Promise<FtcColumns> {
  for await (const [header] of fileLines(path)) {
    const columns = findFtcColumns(splitRow(header?.text ?? '') ?? []);
    if (columns) return columns;
    break;
  }
  throw new ImportProblem('unknown_columns', path, 1);
}

interface OpenImport {
  readonly path: string;
  readonly columns: FtcColumns;
  readonly survey: FileSurvey;
  readonly file: ImportFile;
}

async function importRows(
  writers: Writers,
  { path, columns, survey, file }: OpenImport,
  options: ImportOptions,
) {
  const batchLines = options.batchLines ?? BATCH_LINES;
  const readComplaint = createComplaintReader(columns);
  let waiting: FileLine[] = [];
  const write = async () => {
    options.signal?.throwIfAborted();
    const linesDone = waiting.at(-1)?.line ?? file.linesDone;
    await writers.importBatch({
      fileId: file.fileId,
      ...sortRows(waiting.values().map(readComplaint)),
      linesDone,
    });
    options.onProgress?.({ linesDone, lineCount: survey.lineCount });
    waiting = [];
  };
  for await (const lines of fileLines(path)) {
    for (const line of lines) {
      if (line.line === 1 || line.line <= file.linesDone || line.text === '') continue;
      waiting.push(line);
      if (waiting.length >= batchLines) await write();
    }
  }
  if (waiting.length > 0) await write();
}

function sortRows(complaints: Iterable<Complaint>): Pick<ImportBatch, 'accepted' | 'rejected'> {
  const accepted: ImportedRow[] = [];
  const rejected: RejectedRow[] = [];
  for (const complaint of complaints) {
    if (complaint.accepted) accepted.push(complaint.accepted);
    else rejected.push(complaint.rejected);
  }
  return { accepted, rejected };
}

function summarise(
  after: ImportFile,
  before: ImportFile,
  { sha256, lineCount }: FileSurvey,
): ImportSummary {
  const { fileId, acceptedCount, withheldCount, rejectedCount } = after;
  const alreadyThereCount = before.acceptedCount + before.rejectedCount;
  const newCount = acceptedCount + rejectedCount - alreadyThereCount;
  return {
    fileId,
    sha256,
    lineCount,
    acceptedCount,
    withheldCount,
    rejectedCount,
    alreadyThereCount,
    newCount,
  };
}
