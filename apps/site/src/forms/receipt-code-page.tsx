import type { ComponentChild } from 'preact';
import type { PageAnswer } from '../http/answer.ts';
import type { PageContext } from '../http/page-context.ts';
import { ErrorSummary } from '../layout/error-summary.tsx';
import type { MessageKey } from '../locale/translate.ts';
import type { Refusal } from '../report-gateway/refusal.ts';
import { TextField } from './text-field.tsx';

/** What a receipt code is asked for. */
interface ReceiptCodeUse {
  readonly title: MessageKey;
  /** What happens with it, in paragraphs. */
  readonly texts: readonly MessageKey[];
  readonly action: string;
  readonly button: MessageKey;
  /** Shown below the form. */
  readonly after?: ComponentChild;
}

/** Asks for a receipt code; what was typed stays, with what is wrong with it. */
export function receiptCodePage(
  page: PageContext,
  { title, texts, action, button, after }: ReceiptCodeUse,
  code: string,
  refusal: Pick<Refusal, 'status' | 'errors'> | null,
): PageAnswer {
  const { t } = page;
  const errors = refusal?.errors ?? [];
  return {
    kind: 'page',
    hasOwnForm: true,
    title: `${refusal ? `${t('error.prefix')} ` : ''}${t(title)}`,
    status: refusal?.status ?? 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t(title)}</h1>
        {texts.map((text) => (
          <p class="govuk-body">{t(text)}</p>
        ))}
        <form method="post" action={action} novalidate>
          <TextField
            t={t}
            name="code"
            label={t('receipt.label')}
            hint={t('receipt.hint')}
            errors={errors}
            value={code}
          />
          <button class="govuk-button" type="submit">
            {t(button)}
          </button>
        </form>
        {after}
      </div>
    ),
  };
}
