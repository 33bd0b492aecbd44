import { problem, problemMessage } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { officialPage } from './official-page.tsx';
import { ToDesk } from './to-desk.tsx';

export function tooManyPage(page: PageContext): PageAnswer {
  return officialPage(page, {
    title: page.t('authority.signIn'),
    status: 429,
    children: (
      <>
        <p class="govuk-body">{problemMessage(problem('too_many_requests'), page.locale)}</p>
        <ToDesk page={page} />
      </>
    ),
  });
}
