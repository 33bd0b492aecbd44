import { readText } from '@rangewatch/numbering';
import { problemMessage } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary } from '../../layout/error-summary.tsx';
import { LookUpForm } from '../../layout/look-up-form.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import type { SiteDeps } from '../../site-deps.ts';
import { ChoiceList } from './choice-list.tsx';
import { readableParts } from './readable-parts.ts';
import { choicesOf, type ReadingChoice } from './reading-choices.ts';

/** A text that is neither number nor range: said on top, kept in the box, and what it holds offered. */
export function malformedLookUp(
  page: PageContext,
  text: string,
  options: Pick<SiteDeps, 'defaultCountry'>,
  status: 400 | 404,
): PageAnswer {
  const reading = readText(text, options);
  const message =
    reading.type === 'malformed'
      ? problemMessage({ ...reading.problem, path: '' }, page.locale)
      : page.t('lookUp.notANumber');
  const parts = readableParts(text, options).flatMap((part) => choicesOf(page, part).slice(0, 1));
  return {
    kind: 'page',
    hasOwnForm: true,
    status,
    isIndexed: false,
    title: `${page.t('error.prefix')} ${page.t('home.title')}`,
    body: (
      <>
        <ErrorSummary page={page} errors={[{ field: 'q', message }]} />
        <LookUpForm page={page} isHead value={text} error={message} />
        <PerhapsMeant page={page} choices={parts} />
        <WhatNow page={page} />
      </>
    ),
  };
}

function PerhapsMeant({ page, choices }: { page: PageContext; choices: readonly ReadingChoice[] }) {
  if (choices.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t('choice.perhaps')}</h2>
      <ChoiceList page={page} choices={distinct(choices)} />
    </section>
  );
}

function distinct(choices: readonly ReadingChoice[]): readonly ReadingChoice[] {
  return [...new Map(choices.map((choice) => [choice.href, choice])).values()];
}
