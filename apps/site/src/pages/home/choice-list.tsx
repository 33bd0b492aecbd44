import { numberKindName } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { DigitStrip } from '../../layout/digit-strip.tsx';
import type { ReadingChoice } from './reading-choices.ts';

/** What a text may stand for, each with what tells it from the others. */
export function ChoiceList({
  page,
  choices,
}: {
  page: PageContext;
  choices: readonly ReadingChoice[];
}) {
  const isAbroad = choices.some(({ country }) => country !== choices[0]?.country);
  return (
    <ul class="rw-range-list">
      {choices.map((choice) => (
        <li class="rw-range-list__item">
          <a class="rw-range-list__link" href={choice.href}>
            <DigitStrip size="small" display={choice.display} spoken={choice.display} />
          </a>
          <span class="rw-range-list__figures">{describeChoice(page, choice, isAbroad)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The country is named where it differs. */
function describeChoice(
  { t, locale }: PageContext,
  { kind, digitCount, place, country }: ReadingChoice,
  isAbroad: boolean,
): string {
  const parts = [
    ...(digitCount === null ? [] : [t('choice.digits', { digits: digitCount })]),
    ...(kind === null ? [] : [numberKindName(kind, locale)]),
    ...(place ? [place[locale]] : []),
    ...(isAbroad && country
      ? [new Intl.DisplayNames(locale, { type: 'region' }).of(country) ?? country]
      : []),
  ];
  return parts.join(t('choice.separator'));
}
