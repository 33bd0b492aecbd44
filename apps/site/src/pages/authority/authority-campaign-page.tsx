import type { Localised } from '@rangewatch/schema';
import type { AuthorityCampaignSignals } from '@rangewatch/statistics/signals';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { OrganiserReply } from '../campaigns/signals/organiser-reply.tsx';
import { ExactWeeks } from './exact-weeks.tsx';
import { FunnelOfCampaigns } from './funnel-of-campaigns.tsx';
import { Integrity } from './integrity.tsx';
import { RunFacts } from './run-facts.tsx';
import { SignalEvidence } from './signal-evidence.tsx';

export interface AuthorityModel {
  readonly campaignId: string;
  readonly signals: AuthorityCampaignSignals;
  /** The full sentence of each record, in their order. */
  readonly statements: readonly (Localised | null)[];
}

/** Everything a run says of one campaign, exact; for one reader with a token, kept nowhere. */
export function authorityCampaignPage(page: PageContext, model: AuthorityModel): PageAnswer {
  const { t } = page;
  const { campaignTitle } = model.signals;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title: t('authority.pageTitle', { campaign: campaignTitle }),
    body: (
      <>
        <h1 class="govuk-heading-xl rw-user-text">
          {t('authority.pageTitle', { campaign: campaignTitle })}
        </h1>
        <p class="govuk-inset-text">{t('authority.lead')}</p>
        <Body page={page} model={model} />
        <Foot page={page} campaignId={model.campaignId} />
      </>
    ),
  };
}

function Body({ page, model }: { page: PageContext; model: AuthorityModel }) {
  const { t } = page;
  const { run, records, reply, organiserName } = model.signals;
  if (!run)
    return (
      <p class="govuk-body">
        {t('authority.noRun')} {t('authority.absence')}
      </p>
    );
  return (
    <>
      {records.length === 0 && <p class="govuk-body">{t('authority.nothing')}</p>}
      {records.map((record, index) => (
        <SignalEvidence
          page={page}
          record={record}
          statement={model.statements[index] ?? null}
          isFirst={index === 0}
          id={`evidence-${index + 1}`}
        />
      ))}
      {reply && <OrganiserReply page={page} organiserName={organiserName} reply={reply} />}
      <ExactWeeks page={page} signals={model.signals} />
      <FunnelOfCampaigns page={page} campaigns={model.signals.funnel} />
      <Integrity page={page} signals={model.signals} />
      <RunFacts page={page} run={run} />
      <p class="govuk-inset-text">{t('authority.absence')}</p>
    </>
  );
}

function Foot({ page, campaignId }: { page: PageContext; campaignId: string }) {
  const { t } = page;
  return (
    <div class="rw-no-print">
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('campaign', { campaignId })}>
          {t('authority.public')}
        </a>
      </p>
      <p class="govuk-body">
        <a
          class="govuk-link rw-standing-link"
          href={page.href('authorityCaseNew', {}, { about: `campaign:${campaignId}` })}
        >
          {t('cases.new')}
        </a>
      </p>
      <p class="govuk-body">
        <a
          class="govuk-link rw-standing-link"
          href={page.href('authorityEvidenceNew', {}, { about: `campaign:${campaignId}` })}
        >
          {t('evidenceRequests.new')}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('methodSignals')}>
          {t('signals.method')}
        </a>
      </p>
      <form method="post" action={page.href('authorityLeave')}>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t('authority.leave')}
        </button>
      </form>
    </div>
  );
}
