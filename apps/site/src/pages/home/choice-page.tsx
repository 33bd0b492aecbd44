import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { LookUpForm } from '../../layout/look-up-form.tsx';
import { ChoiceList } from './choice-list.tsx';
import type { ReadingChoice } from './reading-choices.ts';

/** Several readings of one text: the reader says which was meant. */
export function choicePage(
  page: PageContext,
  text: string,
  choices: readonly ReadingChoice[],
): PageAnswer {
  const { t } = page;
  const lengths = new Set(choices.map(({ digitCount }) => digitCount));
  // One digit more or less is all that tells most of the ranges of service numbers apart.
  const areLengths = lengths.size > 2 && !lengths.has(null);
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('choice.title'),
    isIndexed: false,
    body: (
      <>
        <h1 class="govuk-heading-l">{t('choice.title')}</h1>
        <p class="govuk-body">
          {t(areLengths ? 'choice.lengths' : 'choice.text', { text, count: lengths.size })}
        </p>
        <ChoiceList page={page} choices={choices} />
        <LookUpForm page={page} isHead={false} value={text} />
      </>
    ),
  };
}
