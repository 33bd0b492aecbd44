import { type CampaignPage, type FactChange, factFieldName, formatDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { factText } from './fact-text.ts';

/** What changed on the page and when; who added it is not known. */
export function ChangeLog({ page, added }: { page: PageContext; added: CampaignPage }) {
  const { t } = page;
  if (added.changes.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('campaign.changes')}</h2>
      <p class="govuk-body rw-secondary">{t('campaign.changesText')}</p>
      <ol class="govuk-list rw-change-log">
        {added.changes.map((change) => (
          <li>
            <Change page={page} change={change} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Enough to tell which of several it is: what was added stands on the page, or as "before" further up. */
const BEGINNING = 40;

function beginningOf(text: string): string {
  const signs = Array.from(text);
  return signs.length > BEGINNING ? `${signs.slice(0, BEGINNING).join('')}…` : text;
}

function Change({ page, change }: { page: PageContext; change: FactChange }) {
  const { t, locale } = page;
  const { before, fact, receivedOn, acceptedOn } = change;
  const field = factFieldName(fact.field, locale);
  return (
    <>
      <strong>{t(before ? 'campaign.changeReplaced' : 'campaign.changeAdded', { field })}</strong>
      <br />
      {before && (
        <span class="rw-user-text">
          {t('campaign.changeBefore', { fact: factText(before, page) })}
        </span>
      )}
      <span class="rw-user-text">
        {before
          ? t('campaign.changeNow', { fact: factText(fact, page) })
          : beginningOf(factText(fact, page))}
      </span>
      <span class="rw-secondary">
        {t('campaign.changeDays', {
          received: formatDay(receivedOn, locale),
          accepted: formatDay(acceptedOn, locale),
        })}
      </span>
    </>
  );
}
