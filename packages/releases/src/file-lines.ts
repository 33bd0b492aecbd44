import { createReadStream } from 'node:fs';

/** The rows of a released JSON file, one a line. @throws SyntaxError for a line that is no row */
export async function* jsonRows(path: string): AsyncGenerator {
  for await (const line of fileLines(path)) {
    if (line === '[' || line === ']') continue;
    yield JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line);
  }
}

/**
 * Lines of a file, ended by LF alone and without it. node:readline would also cut at U+2028, which a
 * JSON text may hold unescaped.
 */
export async function* fileLines(path: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
