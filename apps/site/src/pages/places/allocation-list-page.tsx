import { formatCount } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { allocationHref } from './allocation-href.ts';
import type { Allocation, AllocationKind } from './place-names.ts';

export interface ListedAllocation extends Allocation {
  /** Listed blocks of 10,000 numbers. */
  readonly rangeCount: number;
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
 * All places or carriers that have listed blocks. Places say how many; carriers stand by name and without a
 * figure: one that was given more numbers has more to list, and a ranking of firms would say nothing else.
 */
export function allocationListPage(
  page: PageContext,
  of: AllocationKind,
  allocations: readonly ListedAllocation[],
): PageAnswer {
  const { t, locale } = page;
  const words = WORDS[of];
  const count = formatCount(allocations.length, locale);
  const sentence =
    allocations.length === 0 ? words.none : allocations.length === 1 ? words.one : words.sentence;
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
              {of === 'place' && (
                <span class="rw-secondary">
                  {t('places.figure', { count: formatCount(allocation.rangeCount, locale) })}
                </span>
              )}
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
