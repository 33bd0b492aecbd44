import type { NumberKind } from '@rangewatch/numbering';
import { numberKindName } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import { LookUpForm } from '../../layout/look-up-form.tsx';

export interface ReadingChoice {
  readonly href: string;
  readonly display: string;
  /** Null for a range. */
  readonly kind: NumberKind | null;
  readonly country: string | null;
  /** Somebody can hold it by the plan. */
  readonly isAssigned: boolean;
}

/** Several readings of one text: the reader says which was meant. */
export function choicePage(
  page: PageContext,
  text: string,
  choices: readonly ReadingChoice[],
): PageAnswer {
  return {
    kind: 'page',
    hasOwnForm: true,
    title: page.t('choice.title'),
    isIndexed: false,
    body: (
      <>
        <h1 class="govuk-heading-l">{page.t('choice.title')}</h1>
        <p class="govuk-body">{page.t('choice.text', { text })}</p>
        <ul class="rw-range-list">
          {choices.map((choice) => (
            <li class="rw-range-list__item">
              <a class="rw-range-list__link" href={choice.href}>
                <DigitStrip size="small" display={choice.display} spoken={choice.display} />
              </a>
              <span class="rw-range-list__figures">{describeChoice(page, choice)}</span>
            </li>
          ))}
        </ul>
        <LookUpForm page={page} isHead={false} value={text} />
      </>
    ),
  };
}

function describeChoice({ t, locale }: PageContext, { kind, country }: ReadingChoice): string {
  const what = kind === null ? t('choice.range') : numberKindName(kind, locale);
  if (!country) return what;
  const name = new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country;
  return t('choice.inCountry', { what, country: name });
}
