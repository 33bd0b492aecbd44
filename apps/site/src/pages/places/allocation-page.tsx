import { formatCount } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import { RangeList } from '../../assessment/range-list.tsx';
import { Follow } from '../../feeds/follow.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { allocationFeedHref } from './allocation-href.ts';
import type { ListedAllocation } from './allocation-list-page.tsx';
import type { Allocation } from './place-names.ts';

const WIDTH_TITLES = {
  4: 'places.blocks',
  3: 'places.thousands',
  2: 'places.hundreds',
  1: 'places.tens',
  0: 'places.numbers',
} as const satisfies Readonly<Record<number, MessageKey>>;

interface ListedWidth {
  readonly openDigits: keyof typeof WIDTH_TITLES;
  /** Hottest first, as many as a page shows. */
  readonly ranges: readonly ChildAssessment[];
}

export interface AllocationModel extends ListedAllocation {
  /** Widest first. */
  readonly widths: readonly ListedWidth[];
}

/** The listed ranges and numbers that were allocated to one place or carrier. */
export function allocationPage(page: PageContext, model: AllocationModel): PageAnswer {
  const { t, locale } = page;
  const title = t('places.title', { name: model.name[locale] });
  const feed = { href: allocationFeedHref(page, model), title };
  const widths = model.widths.filter(({ ranges }) => ranges.length > 0);
  const hasListed = widths.length > 0;
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: hasListed,
    body: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <div class={hasListed ? 'rw-answer rw-answer--reported' : 'rw-answer'}>
          <p class="rw-answer__sentence">{sentenceOf(model, hasListed, page)}</p>
          <p class="rw-answer__basis">
            {t(model.of === 'place' ? 'places.meaning' : 'carriers.meaning')}
          </p>
        </div>
        {widths.map(({ openDigits, ranges }, index) => (
          <RangeList
            page={page}
            title={WIDTH_TITLES[openDigits]}
            ranges={ranges}
            isFolded={index > 0}
          />
        ))}
        <p class="govuk-inset-text">{t('range.innocent')}</p>
        <AllocationLinks page={page} of={model.of} />
        <Follow page={page} href={feed.href} />
      </>
    ),
  };
}

/** The list is a minute old at most: nothing is said of it where all of it was withdrawn since. */
function sentenceOf(
  { name, rangeCount, numberCount }: AllocationModel,
  hasListed: boolean,
  { t, locale }: PageContext,
): string {
  if (!hasListed) return t('places.none', { name: name[locale] });
  return t('places.sentence', {
    name: name[locale],
    ranges: formatCount(rangeCount, locale),
    numbers: formatCount(numberCount, locale),
  });
}

function AllocationLinks({ page, of }: { page: PageContext; of: Allocation['of'] }) {
  const { t } = page;
  return (
    <ul class="rw-inline-list rw-spaced-list">
      <li>
        <a class="govuk-link rw-standing-link" href={page.href('blockList')}>
          {t('places.blockList')}
        </a>
      </li>
      <li>
        {of === 'place' ? (
          <a class="govuk-link rw-standing-link" href={page.href('places')}>
            {t('places.all')}
          </a>
        ) : (
          <a class="govuk-link rw-standing-link" href={page.href('carriers')}>
            {t('carriers.all')}
          </a>
        )}
      </li>
    </ul>
  );
}
