import { formatCount } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import { childFigures } from '../../assessment/child-figures.ts';
import { Follow } from '../../feeds/follow.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { RangeRow } from '../../layout/range-row.tsx';
import type { MessageKey } from '../../locale/translate.ts';
import { allocationFeedHref } from './allocation-href.ts';
import { MOST_SHOWN } from './hottest-ranges.ts';
import type { Allocation } from './place-names.ts';

export interface AllocationModel {
  readonly allocation: Allocation;
  /** Listed blocks of 10,000 numbers, hottest first. */
  readonly blocks: readonly ChildAssessment[];
  /** The same in hundreds. */
  readonly hundreds: readonly ChildAssessment[];
}

/** The listed ranges that were allocated to one place or carrier. */
export function allocationPage(page: PageContext, model: AllocationModel): PageAnswer {
  const { allocation, blocks, hundreds } = model;
  const { t, locale } = page;
  const name = allocation.name[locale];
  const title = t('places.title', { name });
  const feed = { href: allocationFeedHref(page, allocation), title };
  return {
    kind: 'page',
    title,
    feed,
    isIndexed: blocks.length > 0,
    body: (
      <>
        <h1 class="govuk-heading-xl">{title}</h1>
        <div class={blocks.length > 0 ? 'rw-answer rw-answer--reported' : 'rw-answer'}>
          <p class="rw-answer__sentence">{sentenceOf(blocks.length, name, page)}</p>
          <p class="rw-answer__basis">
            {t(allocation.of === 'place' ? 'places.meaning' : 'carriers.meaning')}
          </p>
        </div>
        <Ranges page={page} title="places.blocks" ranges={blocks} />
        <Ranges page={page} title="places.hundreds" ranges={hundreds} />
        <p class="govuk-inset-text">{t('range.innocent')}</p>
        <AllocationLinks page={page} of={allocation.of} />
        <Follow page={page} href={feed.href} />
      </>
    ),
  };
}

function sentenceOf(count: number, name: string, { t, locale }: PageContext): string {
  if (count === 0) return t('places.none', { name });
  const values = { name, count: formatCount(count, locale) };
  if (count === 1) return t('places.one', { name });
  return t(count < MOST_SHOWN ? 'places.sentence' : 'places.sentenceAtLeast', values);
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
