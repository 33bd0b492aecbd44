import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import { Fact, Facts } from '../../layout/facts.tsx';
import type { AuthorityPerson } from '../../report-gateway/authority-accounts.ts';
import { CampaignForm } from './campaign-form.tsx';
import { DeskLinks } from './desk/desk-links.tsx';
import type { DeskModel } from './desk/desk-model.ts';
import { NewestWeek } from './desk/newest-week.tsx';
import { ReleaseTable } from './desk/release-table.tsx';
import { OverdueNote } from '../weeks/overdue-note.tsx';
import { categoryNames, provinceNames } from './weeks/jurisdiction.tsx';

/** Who sits at the desk, what they see of released weeks, and what they typed. */
interface PlaceModel extends DeskModel {
  readonly person: AuthorityPerson;
  readonly campaignId: string;
  readonly errors: readonly FieldError[];
}

/** Where somebody who is signed in begins: the newest week first. */
export function authorityPlacePage(page: PageContext, model: PlaceModel): PageAnswer {
  const { t } = page;
  const { person, newest, releases, archives, overdue, campaignId, errors } = model;
  const isRefused = errors.length > 0;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title: `${isRefused ? `${t('error.prefix')} ` : ''}${t('authority.title')}`,
    status: isRefused ? 400 : 200,
    body: (
      <>
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('authority.title')}</h1>
        {overdue && <OverdueNote page={page} week={overdue} />}
        {newest ? (
          <NewestWeek page={page} newest={newest} />
        ) : (
          <p class="govuk-body">{t('weeks.none')}</p>
        )}
        <DeskLinks page={page} />
        {releases.items.length > 0 && (
          <ReleaseTable page={page} releases={releases} archives={archives} />
        )}
        <section class="rw-no-print">
          <h2 class="govuk-heading-m">{t('desk.campaign')}</h2>
          <CampaignForm page={page} campaignId={campaignId} errors={errors} />
        </section>
        <section>
          <h2 class="govuk-heading-m">{t('desk.you')}</h2>
          <WhoIsIn page={page} person={person} />
          <SignOut page={page} />
        </section>
      </>
    ),
  };
}

function WhoIsIn({ page, person }: { page: PageContext; person: AuthorityPerson }) {
  const { t, locale } = page;
  const { authorityName, label, role, provinces, categories } = person;
  const all = t('authority.all');
  return (
    <Facts>
      <Fact name={t('authority.name')}>
        <span class="rw-user-text">{authorityName}</span>
      </Fact>
      <Fact name={t('authority.person')} note={t(`authority.role.${role}`)}>
        <span class="rw-user-text">{label}</span>
      </Fact>
      <Fact name={t('authority.provinces')}>{provinceNames(provinces, locale) ?? all}</Fact>
      <Fact name={t('authority.categories')}>{categoryNames(categories, locale) ?? all}</Fact>
    </Facts>
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
