import { type AuthorityRow, authorityRow } from '@rangewatch/schema';
import { jsonRows } from '../file-lines.ts';

/** What tables kept before this column do not have. */
const LATER = { reply_deadline: null };
/** What such tables call a cell that is no longer shown. */
const EARLIER_NOT_SHOWN = 'gone_quiet';

/**
 * Reads the rows of a released `authority.json` again, for later weeks and revisions to be compared with.
 * @throws SyntaxError, or zod's error, when a line is no row
 */
export async function* readAuthorityFile(path: string): AsyncGenerator<AuthorityRow> {
  for await (const row of jsonRows(path)) {
    const kept = { ...LATER, ...Object(row) };
    const trend = kept.trend === EARLIER_NOT_SHOWN ? 'not_shown' : kept.trend;
    yield authorityRow.parse({ ...kept, trend });
  }
}
