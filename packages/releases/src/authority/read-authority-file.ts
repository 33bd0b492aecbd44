import { type AuthorityRow, authorityRow } from '@rangewatch/schema';
import { placeOfRow } from '@rangewatch/statistics';
import { jsonRows } from '../file-lines.ts';

/** What tables kept before these columns do not have: signals were not released beside them. */
const LATER = {
  reply_deadline: null,
  signal_level: null,
  signal_ratio_low: null,
  signal_ratio_high: null,
  contains_sample: false,
};
/** What such tables call a cell that is no longer shown. */
const EARLIER_NOT_SHOWN = 'gone_quiet';

/**
 * Reads the rows of a released `authority.json` again, for later weeks and revisions to be compared with. A table of
 * before that column does not know whether it holds sample data; its release does. Ranges had no place once, which
 * follows from their digits.
 * @throws SyntaxError, or zod's error, when a line is no row
 */
export async function* readAuthorityFile(path: string): AsyncGenerator<AuthorityRow> {
  for await (const row of jsonRows(path)) {
    const kept = { ...LATER, ...Object(row) };
    const trend = kept.trend === EARLIER_NOT_SHOWN ? 'not_shown' : kept.trend;
    const read = authorityRow.parse({ ...kept, trend });
    yield read.place === null ? { ...read, place: placeOfRow(read) } : read;
  }
}
