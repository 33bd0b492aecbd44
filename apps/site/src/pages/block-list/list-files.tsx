import { BLOCK_LIST_CAPACITY, type BlockListFormatName, formatCount } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { BlockListModel, ListFile } from './block-list-model.ts';

/** Numbers of the widest range that is listed. */
const WIDEST_RANGE = 10_000;

/** The files for one kind of phone, each with what it holds: the same figures stand in the file. */
export function ListFiles({ page, model }: { page: PageContext; model: BlockListModel }) {
  const { t } = page;
  return (
    <ul class="rw-cards">
      {model.files.map((file) => (
        <li class="rw-card">
          <a class="govuk-link rw-standing-link" href={fileHref(file.format, model)} download>
            {t(`blockList.format.${file.format}`)}
          </a>
          {aboutFile(file, page).map((sentence) => (
            <p class="govuk-body rw-secondary">{sentence}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}

function aboutFile({ format, count }: ListFile, { t, locale }: PageContext): readonly string[] {
  const told = (amount: number) => formatCount(amount, locale);
  const { numberCount, rangeCount, leftOutCount } = count;
  const isWhole = surelyFits({ format, count });
  const holds = { numbers: told(numberCount), ranges: told(rangeCount) };
  return [
    isWhole
      ? t('blockList.fileHolds', holds)
      : t('blockList.fileFull', { limit: told(BLOCK_LIST_CAPACITY[format].mostNumbers) }),
    ...(leftOutCount > 0 ? [leftOutSentence(format, told(leftOutCount), t)] : []),
  ];
}

/** False where a format may be full: then the file's first line says what there was no room for. */
function surelyFits({ format, count: { numberCount, rangeCount } }: ListFile): boolean {
  return numberCount + rangeCount * WIDEST_RANGE <= BLOCK_LIST_CAPACITY[format].mostNumbers;
}

function leftOutSentence(format: BlockListFormatName, count: string, t: PageContext['t']): string {
  const isOnlyService = !Number.isFinite(BLOCK_LIST_CAPACITY[format].widestOpenDigits);
  return t(isOnlyService ? 'blockList.leftOutService' : 'blockList.leftOutWide', { count });
}

/** Where the API hands the file out. */
function fileHref(
  format: BlockListFormatName,
  { apiUrl, minVotes, range }: BlockListModel,
): string {
  const address = new URL(`/v1/block-lists/${format}`, apiUrl);
  address.searchParams.set('minVotes', String(minVotes));
  if (range) address.searchParams.set('range', range.range);
  return address.href;
}
