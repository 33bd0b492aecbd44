import {
  type CampaignPage,
  exposureRouteName,
  factsOf,
  type FactValue,
  formatDay,
  linkStateName,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';

interface AddedProps {
  readonly page: PageContext;
  readonly added: CampaignPage;
}

const BESIDE = ['prize', 'askedStep', 'consentText', 'linkState', 'source'];

/** What people told beyond the campaign's own fields, and who says so. */
export function AddedFacts({ page, added }: AddedProps) {
  if (!added.facts.some(({ fact }) => BESIDE.includes(fact.field))) return null;
  return (
    <>
      <Prizes page={page} added={added} />
      <AskedSteps page={page} added={added} />
      <ConsentTexts page={page} added={added} />
      <LinkStates page={page} added={added} />
      <Sources page={page} added={added} />
      <p class="govuk-body rw-secondary">{page.t('campaign.addedByPeople')}</p>
    </>
  );
}

function Prizes({ page: { t }, added }: AddedProps) {
  const prizes = factsOf(added, 'prize');
  if (prizes.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.prizes')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {prizes.map(({ value: { prize, condition } }) => (
          <li class="rw-user-text">
            {prize}
            {condition && (
              <>
                <br />
                {t('campaign.prizeCondition', { condition })}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function AskedSteps({ page: { t, locale }, added }: AddedProps) {
  const steps = factsOf(added, 'askedStep');
  if (steps.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.askedSteps')}</h2>
      <Facts>
        {steps.map(({ value: { route, asked } }) => (
          <Fact name={exposureRouteName(route, locale)}>
            <span class="rw-user-text">{asked}</span>
          </Fact>
        ))}
      </Facts>
    </section>
  );
}

function ConsentTexts({ page: { t, locale }, added }: AddedProps) {
  const texts = factsOf(added, 'consentText');
  if (texts.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.consentTexts')}</h2>
      {texts.map(({ value: { wording, seenOn, seenWhere } }) => (
        <figure class="rw-quotation">
          <blockquote class="govuk-body rw-user-text">{wording}</blockquote>
          <figcaption class="govuk-body rw-secondary">
            {t('campaign.consentSeen', { where: seenWhere, day: formatDay(seenOn, locale) })}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

function LinkStates({ page: { t, locale }, added }: AddedProps) {
  const states = factsOf(added, 'linkState');
  if (states.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.linkState')}</h2>
      {states.map(({ value: { state, seenOn, notice } }) => (
        <>
          <p class="govuk-body">
            {t('campaign.linkStateOn', {
              day: formatDay(seenOn, locale),
              state: linkStateName(state, locale),
            })}{' '}
            {notice && t('campaign.linkNotice')}
          </p>
          {notice && <blockquote class="govuk-body rw-quotation rw-user-text">{notice}</blockquote>}
        </>
      ))}
    </section>
  );
}

function Sources({ page: { t }, added }: AddedProps) {
  const sources = factsOf(added, 'source');
  if (sources.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.sources')}</h2>
      <ul class="govuk-list govuk-list--bullet rw-spaced-list">
        {sources.map(({ value }) => (
          <li class="rw-user-text">
            <SourceTitle source={value} />
            {value.paper && (
              <>
                <br />
                {value.paper}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Its schema lets only https addresses through, and a person has looked at each. */
function SourceTitle({ source: { sourceTitle, link } }: { source: FactValue<'source'> }) {
  if (!link) return <>{sourceTitle}</>;
  return (
    <>
      <a class="govuk-link" href={link} rel="nofollow ugc noopener noreferrer">
        {sourceTitle}
      </a>
      <br />
      <span class="rw-address">{new URL(link).host}</span>
    </>
  );
}
