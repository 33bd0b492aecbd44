import type { EvidenceRequestView } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { AuthorityPerson } from '../../../report-gateway/authority-accounts.ts';
import { officialPage } from '../official-page.tsx';
import { ToDesk } from '../to-desk.tsx';
import { RowName } from '../rows/row-name.tsx';
import { RequestFacts } from './request-facts.tsx';

interface RequestsModel {
  readonly requests: readonly EvidenceRequestView[];
  readonly person: Pick<AuthorityPerson, 'authorityName'>;
  /** Something was asked or answered just now. */
  readonly isNoted: boolean;
}

export function requestsPage(
  page: PageContext,
  { requests, person, isNoted }: RequestsModel,
): PageAnswer {
  const { t } = page;
  return officialPage(page, {
    title: t('evidenceRequests.title'),
    children: (
      <>
        {isNoted && <p class="govuk-inset-text">{t('evidenceRequests.noted')}</p>}
        <p class="govuk-body">{t('evidenceRequests.text', { authority: person.authorityName })}</p>
        <p>
          <a class="govuk-button" href={page.href('authorityEvidenceNew')}>
            {t('evidenceRequests.new')}
          </a>
        </p>
        {requests.length === 0 && <p class="govuk-body">{t('evidenceRequests.none')}</p>}
        {requests.map((request) => (
          <article>
            <h2 class="govuk-heading-m">
              <RowName page={page} row={request} />
            </h2>
            <RequestFacts page={page} request={request} />
            {request.isAnswerable && (
              <p class="govuk-body">
                <a
                  class="govuk-link rw-standing-link"
                  href={page.href('authorityEvidenceAnswer', { requestId: request.requestId })}
                >
                  {t('evidenceRequests.answer')}
                </a>
              </p>
            )}
          </article>
        ))}
        <ToDesk page={page} />
      </>
    ),
  });
}
