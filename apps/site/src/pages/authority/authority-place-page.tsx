import { categoryName, provinceName } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import { Fact, Facts } from '../../layout/facts.tsx';
import type { AuthorityPerson } from '../../report-gateway/authority-accounts.ts';
import { CampaignForm } from './campaign-form.tsx';

/** Where somebody who is signed in begins. */
export function authorityPlacePage(
  page: PageContext,
  person: AuthorityPerson,
  campaignId: string,
  errors: readonly FieldError[] = [],
): PageAnswer {
  const { t } = page;
  const isRefused = errors.length > 0;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title: `${isRefused ? `${t('error.prefix')} ` : ''}${t('authority.title')}`,
    status: isRefused ? 400 : 200,
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('authority.title')}</h1>
        <WhoIsIn page={page} person={person} />
        <CampaignForm page={page} campaignId={campaignId} errors={errors} />
        <DeskLinks page={page} />
        <SignOut page={page} />
      </div>
    ),
  };
}

function WhoIsIn({ page, person }: { page: PageContext; person: AuthorityPerson }) {
  const { t, locale } = page;
  const { authorityName, label, role, provinces, categories } = person;
  const all = t('authority.all');
  const between = locale === 'en' ? ', ' : '、';
  return (
    <Facts>
      <Fact name={t('authority.name')}>
        <span class="rw-user-text">{authorityName}</span>
      </Fact>
      <Fact name={t('authority.person')} note={t(`authority.role.${role}`)}>
        <span class="rw-user-text">{label}</span>
      </Fact>
      <Fact name={t('authority.provinces')}>
        {provinces?.map((province) => provinceName(province, locale)).join(between) ?? all}
      </Fact>
      <Fact name={t('authority.categories')}>
        {categories?.map((category) => categoryName(category, locale)).join(between) ?? all}
      </Fact>
    </Facts>
  );
}

function DeskLinks({ page }: { page: PageContext }) {
  return (
    <ul class="govuk-list">
      <li>
        <a class="govuk-link rw-standing-link" href={page.href('authorityCases')}>
          {page.t('cases.title')}
        </a>
      </li>
      <li>
        <a class="govuk-link rw-standing-link" href={page.href('authorityEvidenceRequests')}>
          {page.t('evidenceRequests.title')}
        </a>
      </li>
    </ul>
  );
}

function SignOut({ page }: { page: PageContext }) {
  return (
    <form method="post" action={page.href('authoritySignOut')}>
      <p class="govuk-body">{page.t('authority.sessionText')}</p>
      <button class="govuk-button govuk-button--secondary" type="submit">
        {page.t('authority.signOut')}
      </button>
    </form>
  );
}
