import { formatCount } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import { childFigures } from '../../assessment/child-figures.ts';
import { Follow } from '../../feeds/follow.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { RangeRow } from '../../layout/range-row.tsx';
import type { MessageKey } from '../../locale/translate.ts';
import { allocationFeedHref } from './allocation-href.ts';
import type { Allocation } from './place-names.ts';

export interface AllocationModel {
  readonly allocation: Allocation;
  /** On the block lists now. */
  readonly rangeCount: number;
  readonly numberCount: number;
  /** What is public of the hottest of each width, widest first. */
  readonly widths: readonly {
    readonly openDigits: keyof typeof TITLES;
    readonly ranges: readonly ChildAssessment[];
  }[];
}

const TITLES = {
  4: 'places.blocks',
  3: 'places.thousands',
  2: 'places.hundreds',
  0: 'places.numbers',
} as const;

/** The listed ranges that were allocated to one place or carrier. */
export function allocationPage(page: PageContext, model: AllocationModel): PageAnswer {
  const { allocation, widths } = model;
  const isListed = widths.some(({ ranges }) => ranges.length > 0);
  const { t, locale } = page;
  const name = allocation.name[locale];
  const title = t('places.title', { name });
  const feed = { href: allocationFeedHref(page, allocation), title };
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: isListed,
    body: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <div class={isListed ? 'rw-answer rw-answer--reported' : 'rw-answer'}>
          <p class="rw-answer__sentence">{sentenceOf(model, isListed, page)}</p>
          <p class="rw-answer__basis">
            {t(allocation.of === 'place' ? 'places.meaning' : 'carriers.meaning')}
          </p>
        </div>
        {widths.map(({ openDigits, ranges }) => (
          <Ranges page={page} title={TITLES[openDigits]} ranges={ranges} />
        ))}
        <p class="govuk-inset-text">{t('range.innocent')}</p>
        <AllocationLinks page={page} of={allocation.of} />
        <Follow page={page} href={feed.href} />
      </>
    ),
  };
}

function sentenceOf(
  { allocation, rangeCount, numberCount }: AllocationModel,
  isListed: boolean,
  { t, locale }: PageContext,
): string {
  const name = allocation.name[locale];
  if (!isListed) return t('places.none', { name });
  return t('places.sentence', {
    name,
    ranges: formatCount(rangeCount, locale),
    numbers: formatCount(numberCount, locale),
  });
}

function Ranges({
  page,
  title,
  ranges,
}: {
  page: PageContext;
  title: MessageKey;
  ranges: readonly ChildAssessment[];
}) {
  if (ranges.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t(title)}</h2>
      <ol class="rw-range-list">
        {ranges.map((child) => (
          <RangeRow
            page={page}
            range={child.range}
            depth={child.depth}
            figures={childFigures(child, page)}
          />
        ))}
      </ol>
    </section>
  );
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
