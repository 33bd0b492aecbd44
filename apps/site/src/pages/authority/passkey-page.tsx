import type { ComponentChildren } from 'preact';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

interface PasskeyPageProps {
  readonly title: string;
  /** The passkey just shown was not taken. */
  readonly isRefused: boolean;
  readonly children: ComponentChildren;
}

/** A page on which a passkey is made or shown. */
export function passkeyPage(
  page: PageContext,
  { title, isRefused, children }: PasskeyPageProps,
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    script: 'passkeyScript',
    status: isRefused ? 400 : 200,
    title: `${isRefused ? `${t('error.prefix')} ` : ''}${title}`,
    body: (
      <div class="rw-question">
        <h1 class="govuk-heading-l">{title}</h1>
        {isRefused && (
          <div role="alert">
            <p class="govuk-error-message">{t('authority.passkeyRefused')}</p>
          </div>
        )}
        {children}
      </div>
    ),
  };
}
