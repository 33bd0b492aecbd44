import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';

export function notFoundPage(page: PageContext): PageAnswer {
  return errorPage(page, 404, 'notFound.title', 'notFound.text');
}

/** `requestId` lets the people who run the site find what happened. */
export function brokenPage(page: PageContext, requestId: string): PageAnswer {
  return errorPage(page, 500, 'broken.title', 'broken.text', requestId);
}

export function refusedPage(page: PageContext, status: 400 | 403 | 413): PageAnswer {
  const text =
    status === 403 ? 'refused.otherSite' : status === 413 ? 'refused.tooMuch' : 'refused.text';
  return errorPage(page, status, 'refused.title', text);
}

function errorPage(
  page: PageContext,
  status: number,
  title: MessageKey,
  text: MessageKey,
  requestId?: string,
): PageAnswer {
  return {
    kind: 'page',
    status,
    isIndexed: false,
    title: page.t(title),
    body: (
      <>
        <h1 class="govuk-heading-l">{page.t(title)}</h1>
        <p class="govuk-body">{page.t(text)}</p>
        {requestId && (
          <p class="govuk-body rw-secondary">
            {page.t('broken.reference')} <code>{requestId}</code>
          </p>
        )}
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={page.href('home')}>
            {page.t('notFound.home')}
          </a>
        </p>
      </>
    ),
  };
}
