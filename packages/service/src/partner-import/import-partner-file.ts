import { basename } from 'node:path';
import type { ImportFile, PartnerCalls } from '@rangewatch/database/writers';
import { MAX_PARTNER_LINE_BYTES } from '@rangewatch/schema';
import { completeImport } from '../import/complete-import.ts';
import { fileLines } from '../import/file-lines.ts';
import type { ImportOptions, ImportSummary } from '../import/import-ftc-file.ts';
import { ImportProblem } from '../import/import-problem.ts';
import { type FileSurvey, surveyFile } from '../import/survey-file.ts';
import { PartnerBatch } from './partner-batch.ts';
import { createReadContext } from './read-context.ts';
import type { ImportDeps } from '../import/import-deps.ts';

/** A line longer than is read is one rejection; a file with one as long as this is not made of lines. */
const REFUSED_LINE_BYTES = 8 * MAX_PARTNER_LINE_BYTES;

export interface PartnerImportDeps extends ImportDeps {
  /** ISO 3166 alpha-2: how a number without country code is read. */
  readonly defaultCountry: string;
}

export interface PartnerSummary extends ImportSummary, PartnerCalls {
  /** Persons that this run added or removed, or whose facts it replaced. */
  readonly changedCount: number;
}

/**
 * Imports a partner's persons and campaigns, plain or gzip, in memory that does not grow with the file. A line is known by
 * its file's SHA-256 and its number: killed at any moment it goes on where it stopped, and a second import adds nothing.
 * @throws ImportProblem when the file cannot be read, or came from somebody else before; the signal's reason when stopped.
 */
export async function importPartnerFile(
  deps: PartnerImportDeps,
  path: string,
  partner: string,
  options: Omit<ImportOptions, 'isSample'> = {},
): Promise<PartnerSummary> {
  const survey = await surveyFile(path, REFUSED_LINE_BYTES);
  const source = `partner:${partner}` as const;
  const file = await deps.writers.openImport({
    sha256: survey.sha256,
    name: basename(path),
    source,
    isSample: false,
    startedAt: deps.clock(),
  });
  if (file.source !== source) throw new ImportProblem('imported_elsewhere', path);
  if (file.isComplete) return summarise(deps, file, file, survey, 0);
  const changedCount = await importLines(deps, { path, partner, survey, file }, options);
  return summarise(deps, await completeImport(deps, file.fileId), file, survey, changedCount);
}

interface OpenFile {
  readonly path: string;
  readonly partner: string;
  readonly survey: FileSurvey;
  readonly file: ImportFile;
}

/** How many persons changed. */
async function importLines(
  { writers, clock, timeZone, defaultCountry }: PartnerImportDeps,
  { path, partner, survey, file }: OpenFile,
  { signal, onProgress, batchLines }: ImportOptions,
): Promise<number> {
  const context = createReadContext({ now: clock(), timeZone, defaultCountry });
  let changed = 0;
  let batch = new PartnerBatch();
  const write = async () => {
    signal?.throwIfAborted();
    const written = batch.toWrite(file.fileId, partner);
    changed += (await writers.importPartnerBatch(written)).changedCount;
    onProgress?.({ linesDone: written.linesDone, lineCount: survey.lineCount });
    batch = new PartnerBatch();
  };
  for await (const lines of fileLines(path, REFUSED_LINE_BYTES)) {
    for (const line of lines) {
      if (line.line <= file.linesDone || line.text.trim() === '') continue;
      batch.add(line, context);
      if (batch.isFull(batchLines)) await write();
    }
  }
  if (!batch.isEmpty) await write();
  return changed;
}

async function summarise(
  { writers }: PartnerImportDeps,
  after: ImportFile,
  before: ImportFile,
  { sha256, lineCount }: FileSurvey,
  changedCount: number,
): Promise<PartnerSummary> {
  const { fileId, acceptedCount, withheldCount, rejectedCount } = after;
  const alreadyThereCount = before.acceptedCount + before.rejectedCount;
  return {
    fileId,
    sha256,
    lineCount,
    acceptedCount,
    withheldCount,
    rejectedCount,
    alreadyThereCount,
    newCount: acceptedCount + rejectedCount - alreadyThereCount,
    changedCount,
    ...(await writers.findPartnerCalls(fileId)),
  };
}
