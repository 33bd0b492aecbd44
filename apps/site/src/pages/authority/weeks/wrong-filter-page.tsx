import type { AuthorityChoices, Problem } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { officialPage } from '../official-page.tsx';
import { ToDesk } from '../to-desk.tsx';
import { queryWith } from './exact-filter.ts';
import { fieldsOf } from './exact-filter-form.tsx';
import { columnLabel } from './row-words.ts';

interface WrongFilter {
  readonly week: string;
  readonly query: URLSearchParams;
  /** `not_in_list`, at the field of the filter. */
  readonly problem: Problem;
}

const NO_CHOICES: AuthorityChoices = {
  dimension: [],
  place: [],
  category: [],
  source: [],
  trend: [],
};

/** Names the field that was asked for what it does not have, and leads to what it has. */
export function wrongFilterPage(
  page: PageContext,
  { week, query, problem: { path, params } }: WrongFilter,
): PageAnswer {
  const { t, locale } = page;
  const choices = { ...NO_CHOICES, [path]: String(params['values'] ?? '').split(', ') };
  const field = fieldsOf(page, choices).find(({ name }) => name === path);
  const all = { value: null, text: t('exact.all') };
  return officialPage(page, {
    title: t('exact.wrongFilter'),
    status: 400,
    children: (
      <>
        <p class="govuk-body rw-user-text">
          {t('exact.wrongFilterText', {
            field: field ? columnLabel(field.name, locale) : path,
            value: query.get(path) ?? '',
          })}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {[all, ...(field?.options ?? [])].map(({ value, text }) => (
            <li>
              <a
                class="govuk-link rw-standing-link"
                href={page.href(
                  'authorityWeek',
                  { week },
                  { ...queryWith(query, null), [path]: value },
                )}
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
        <ToDesk page={page} />
      </>
    ),
  });
}
