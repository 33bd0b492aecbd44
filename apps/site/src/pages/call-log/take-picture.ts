import { isReadableSize, type PictureRow, pictureSize, readPicture } from '@rangewatch/call-log';
import { describeNumber, parseCallerNumber } from '@rangewatch/numbering';
import type { Answer } from '../../http/answer.ts';
import { LARGEST_PICTURE } from '../../http/upload.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { callLogPage } from './call-log-page.tsx';
import { keepOffered } from './keep-offered.ts';

/** Rows of a very long screenshot; each has fields of its own. */
const MOST_ROWS = 100;

/** Reads the picture of a call list, keeps the rows for the person to look over, and forgets the picture. Null: it is none. */
export async function takePicture(
  bytes: Uint8Array,
  request: SiteRequest,
  deps: SiteDeps,
): Promise<Answer | null> {
  const size = pictureSize(bytes);
  if (size === null) return null;
  const { page, clientAddress } = request;
  const refuse = (message: string, status = 400): Answer => ({
    ...callLogPage(page, [{ field: 'file', message }]),
    status,
  });
  if (bytes.length > LARGEST_PICTURE || !isReadableSize(size))
    return refuse(page.t('callLog.picture.tooLarge'));
  const read = await deps.readPictureText(bytes, clientAddress);
  if (read.kind === 'busy') return refuse(page.t('callLog.picture.busy'), 503);
  if (read.kind === 'failed') return refuse(page.t('callLog.picture.failed'));
  const rows = readPicture(read.lines, { timeZone: deps.timeZone, now: deps.clock() });
  if (rows.length === 0) return refuse(page.t('callLog.picture.nothing'));
  const pictured = rows.slice(0, MOST_ROWS).map((row) => asThePlanWrites(row, deps));
  return await keepOffered({ pictured }, 'picture', request, deps);
}

/** Spaces are easily misread: with those of its plan a number is easier to compare. What is no number stays as it is. */
function asThePlanWrites(row: PictureRow, { defaultCountry }: SiteDeps): PictureRow {
  const parsed = parseCallerNumber(row.number ?? '', { defaultCountry });
  return parsed.ok ? { ...row, number: describeNumber(parsed.value.number).display } : row;
}
