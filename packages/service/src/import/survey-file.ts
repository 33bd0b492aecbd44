import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { fileBytes } from './file-bytes.ts';
import { ImportProblem } from './import-problem.ts';
import { type LineBlock, lineBlocks } from './line-blocks.ts';

export interface FileSurvey {
  /** SHA-256, in hex, of the unpacked content: the same table is the same file, packed or not. */
  readonly sha256: string;
  readonly lineCount: number;
}

/**
 * Reads a file once before anything of it is accepted: who it is, how long it is, and that all of it is UTF-8.
 * @throws ImportProblem when it cannot be read to its end as UTF-8 text.
 */
export async function surveyFile(path: string, maxLineBytes?: number): Promise<FileSurvey> {
  const hash = createHash('sha256');
  let lineCount = 0;
  for await (const block of lineBlocks(fileBytes(path), path, maxLineBytes)) {
    if (!isUtf8(block.bytes)) throw new ImportProblem('not_utf8', path, firstBadLine(block));
    hash.update(block.bytes);
    lineCount += block.lineCount;
  }
  if (lineCount === 0) throw new ImportProblem('empty', path);
  return { sha256: hash.digest('hex'), lineCount };
}

function firstBadLine({ bytes, firstLine }: LineBlock): number {
  let line = firstLine;
  let start = 0;
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}
