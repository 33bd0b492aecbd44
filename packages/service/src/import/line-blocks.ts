import { ImportProblem } from './import-problem.ts';

const NEW_LINE = 10;
/** No row of any known file comes near: a file without line ends is not a table. */
const MAX_LINE_BYTES = 64 * 1024;

/** Whole lines as read together: their bytes end with a line end, except at the end of the file. */
export interface LineBlock {
  readonly bytes: Buffer;
  /** 1 is the file's first line. */
  readonly firstLine: number;
  readonly lineCount: number;
}

/**
 * Cuts a stream of bytes at line ends.
 * @throws ImportProblem `line_too_long`.
 */
export async function* lineBlocks(
  chunks: AsyncIterable<Buffer>,
  path: string,
  maxLineBytes = MAX_LINE_BYTES,
): AsyncGenerator<LineBlock> {
  let rest: Buffer = Buffer.alloc(0);
  let firstLine = 1;
  for await (const chunk of chunks) {
    const joined = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const end = joined.lastIndexOf(NEW_LINE) + 1;
    rest = joined.subarray(end);
    const bytes = joined.subarray(0, end);
    const lineCount = countLines(bytes);
    if (lineCount > 0) yield { bytes, firstLine, lineCount };
    firstLine += lineCount;
    if (rest.length > maxLineBytes) throw new ImportProblem('line_too_long', path, firstLine);
  }
  if (rest.length > 0) yield { bytes: rest, firstLine, lineCount: 1 };
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEW_LINE); at !== -1; at = bytes.indexOf(NEW_LINE, at + 1))
    count += 1;
  return count;
}
