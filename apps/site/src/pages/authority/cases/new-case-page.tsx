import { formatCount, LONGEST_ACT_WORDS } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { officialPage } from '../official-page.tsx';
import type { RowForm } from '../rows/row-form.ts';
import { type RowModel, RowQuestion } from '../rows/row-question.tsx';

export interface NewCaseFields extends RowForm {
  readonly words: string;
}

/** Asks what the case is about and what people are to be told. */
export function newCasePage(page: PageContext, model: RowModel<NewCaseFields>): PageAnswer {
  const { t, locale } = page;
  const text = {
    name: 'words',
    label: t('cases.wordsLabel'),
    hint: t('cases.wordsHint', { limit: formatCount(LONGEST_ACT_WORDS, locale) }),
    value: model.fields.words,
  };
  const action = page.href('authorityCaseNew');
  return officialPage(page, {
    title: t('cases.new'),
    errors: model.errors,
    children: <RowQuestion {...{ page, model, action, text }} button={t('cases.toPreview')} />,
  });
}
