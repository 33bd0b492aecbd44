import { fileBytes } from './file-bytes.ts';
import { lineBlocks } from './line-blocks.ts';

export interface FileLine {
  readonly line: number;
  readonly text: string;
}

/** The lines of a UTF-8 file, some thousand at a time, without line ends and byte order mark. */
export async function* fileLines(
  path: string,
  maxLineBytes?: number,
): AsyncGenerator<readonly FileLine[]> {
  for await (const { bytes, firstLine } of lineBlocks(fileBytes(path), path, maxLineBytes)) {
    const texts = bytes.toString('utf8').split('\n');
    if (texts.at(-1) === '') texts.pop();
    yield texts.map((text, index) => ({
      line: firstLine + index,
      text: bare(text, firstLine + index),
    }));
  }
}

function bare(text: string, line: number): string {
  const ended = text.endsWith('\r') ? text.slice(0, -1) : text;
  return line === 1 && ended.startsWith('\uFEFF') ? ended.slice(1) : ended;
}
