import { formatCount } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { allocationHref } from './allocation-href.ts';
import type { Allocation, AllocationKind } from './place-names.ts';

/** What is listed there; what lies in a wider listed range counts with it. */
export interface ListedAllocation extends Allocation {
  readonly rangeCount: number;
  readonly numberCount: number;
}

const WORDS = {
  place: {
    title: 'places.all',
    sentence: 'places.count',
    one: 'places.countOne',
    none: 'places.empty',
    meaning: 'places.meaning',
  },
  carrier: {
    title: 'carriers.all',
    sentence: 'carriers.count',
    one: 'carriers.countOne',
    none: 'carriers.empty',
    meaning: 'carriers.meaning',
  },
} as const;

/**
 * All places that have something listed, and all carriers. Places say how much; carriers stand by name and
 * without a figure: one that was given more numbers has more to list, and a ranking of firms would say nothing
 * else.
 */
export function allocationListPage(
  page: PageContext,
  of: AllocationKind,
  allocations: readonly ListedAllocation[],
): PageAnswer {
  const { t, locale } = page;
  const words = WORDS[of];
  const listed = allocations.filter(hasListed).length;
  const count = formatCount(listed, locale);
  const sentence = listed === 0 ? words.none : listed === 1 ? words.one : words.sentence;
  return {
    kind: 'page',
    title: t(words.title),
    body: (
      <>
        <h1 class="govuk-heading-xl">{t(words.title)}</h1>
        <p class="govuk-body-l">{t(sentence, { count })}</p>
        <p class="govuk-body">{t(words.meaning)}</p>
        <ul class="rw-cards">
          {inOrder(of, allocations, page).map((allocation) => (
            <li class="rw-card rw-card--row">
              <a class="govuk-link rw-standing-link" href={allocationHref(page, allocation)}>
                {allocation.name[locale]}
              </a>
              <span class="rw-secondary">{figureOf(allocation, page)}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  };
}

function inOrder(
  of: AllocationKind,
  allocations: readonly ListedAllocation[],
  { locale }: PageContext,
): readonly ListedAllocation[] {
  if (of === 'place') return allocations;
  const collator = new Intl.Collator(locale);
  return allocations.toSorted((a, b) => collator.compare(a.name[locale], b.name[locale]));
}

function hasListed({ rangeCount, numberCount }: ListedAllocation): boolean {
  return rangeCount + numberCount > 0;
}

function figureOf(allocation: ListedAllocation, { t, locale }: PageContext): string {
  if (!hasListed(allocation)) return t('carriers.nothingListed');
  if (allocation.of === 'carrier') return '';
  return t('places.figure', {
    ranges: formatCount(allocation.rangeCount, locale),
    numbers: formatCount(allocation.numberCount, locale),
  });
}
