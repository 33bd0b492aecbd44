import { type AuthorityRow, authorityRow } from '@rangewatch/schema';
import { fileLines } from '../file-lines.ts';

/**
 * Reads the rows of a released `authority.json` again, for later weeks and revisions to be compared with.
 * @throws SyntaxError, or zod's error, when a line is no row
 */
export async function* readAuthorityFile(path: string): AsyncGenerator<AuthorityRow> {
  for await (const line of fileLines(path)) {
    if (line === '[' || line === ']') continue;
    yield authorityRow.parse(JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line));
  }
}
