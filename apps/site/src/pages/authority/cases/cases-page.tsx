import type { CaseView } from '@rangewatch/schema';
import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { AuthorityPerson } from '../../../report-gateway/authority-accounts.ts';
import { officialPage } from '../official-page.tsx';
import { ToDesk } from '../to-desk.tsx';
import { CaseCard } from './case-card.tsx';

interface CasesModel {
  readonly cases: readonly CaseView[];
  readonly person: Pick<AuthorityPerson, 'authorityName'>;
  /** A step was taken just now. */
  readonly isNoted: boolean;
}

export function casesPage(page: PageContext, { cases, person, isNoted }: CasesModel): PageAnswer {
  const { t } = page;
  const open = cases.filter(({ state }) => state !== 'closed');
  const closed = cases.filter(({ state }) => state === 'closed');
  return officialPage(page, {
    title: t('cases.title'),
    children: (
      <>
        {isNoted && <p class="govuk-inset-text">{t('cases.noted')}</p>}
        <p class="govuk-body">{t('cases.text', { authority: person.authorityName })}</p>
        <p>
          <a class="govuk-button" href={page.href('authorityCaseNew')}>
            {t('cases.new')}
          </a>
        </p>
        <Cases page={page} title={t('cases.open')} cases={open} />
        <Cases page={page} title={t('cases.closed')} cases={closed} />
        <ToDesk page={page} />
      </>
    ),
  });
}

function Cases({
  page,
  title,
  cases,
}: {
  page: PageContext;
  title: string;
  cases: readonly CaseView[];
}) {
  return (
    <section>
      <h2 class="govuk-heading-m">{title}</h2>
      {cases.length === 0 && <p class="govuk-body">{page.t('cases.none')}</p>}
      {cases.map((one) => (
        <CaseCard page={page} one={one} />
      ))}
    </section>
  );
}
