import { BLOCK_LIST_FORMATS, isBlockListFormat, prepareBlockList } from '@rangewatch/releases';
import { type BlockListFormatName, dayOfInstant, type OwnReport } from '@rangewatch/schema';
import { type Answer, type FileAnswer, NOT_FOUND } from '../../http/answer.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { isPhone } from '../block-list/phones.ts';
import { withOwnReport } from '../receipt/receipt-handler.ts';
import { callingBlocks, type OwnBlockList, ownBlockList } from './own-block-list.ts';
import { ownBlockListPage } from './own-block-list-page.tsx';

/** Blocks that are looked up in the collective list; whoever is called from more has the most frequent looked up. */
const MOST_LOOKED_UP = 50;

/** One list of everything that called this person, for their kind of phone. */
export async function showOwnBlockList(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const phone = request.query.get('phone') ?? '';
  return await withOwnReport(request, deps, async (_, report) =>
    ownBlockListPage(request.page, {
      list: await makeOwnBlockList(report, deps),
      phone: isPhone(phone) ? phone : null,
    }),
  );
}

/** The list as a file. It is made anew each time and kept nowhere. */
export async function sendOwnBlockList(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const format = request.params['format'] ?? '';
  if (!isBlockListFormat(format)) return NOT_FOUND;
  return await withOwnReport(request, deps, async (_, report) =>
    writeFile(format, await makeOwnBlockList(report, deps), request, deps),
  );
}

export async function makeOwnBlockList(
  report: OwnReport,
  { readers }: SiteDeps,
): Promise<OwnBlockList> {
  const blocks = callingBlocks(report).slice(0, MOST_LOOKED_UP);
  const found = await Promise.all(blocks.map(({ block }) => readers.findListed(block)));
  return ownBlockList(report, new Set(found.flatMap((entry) => (entry ? [entry.range] : []))));
}

async function writeFile(
  format: BlockListFormatName,
  { entries }: OwnBlockList,
  { page }: SiteRequest,
  { clock, timeZone }: SiteDeps,
): Promise<FileAnswer> {
  const { render, mediaType, fileName } = BLOCK_LIST_FORMATS[format];
  const prepared = await prepareBlockList(format, () => entries);
  const head = {
    minVotes: null,
    day: dayOfInstant(clock(), timeZone),
    version: 1,
    source: page.siteUrl,
    contents: prepared.contents,
  };
  let content = '';
  for await (const chunk of render(head, prepared.entries)) content += chunk;
  return { kind: 'file', name: fileName, type: mediaType, content };
}
