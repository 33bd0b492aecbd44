import { formatCount } from '@rangewatch/schema';
import type { Assessment, ListingReason } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import type { MessageKey } from '../locale/translate.ts';
import type { Assessed } from './assess-as-of-now.ts';
import { unbrokenDisplay } from './unbroken-display.ts';

const REASONS: Readonly<
  Record<ListingReason, Readonly<Record<Assessment['subject'], MessageKey>>>
> = {
  listed: { number: 'listing.listed', range: 'listing.listed' },
  good_number: { number: 'listing.knownNumber', range: 'listing.knownInside' },
  too_wide: { number: 'listing.tooWide', range: 'listing.tooWide' },
  not_spread: { number: 'listing.tooFew', range: 'listing.notSpread' },
  old: { number: 'listing.old', range: 'listing.old' },
  too_few: { number: 'listing.tooFew', range: 'listing.tooFew' },
};

/** Whether block lists name the number or range, and why or why not. */
export function ListingAnswer({
  page,
  subject,
  assessed,
}: {
  page: PageContext;
  subject: Assessment['subject'];
  assessed: Assessed;
}) {
  const { t } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('listing.title')}</h2>
      {assessed.through && !assessed.listing.isListed ? (
        <ThroughRange page={page} through={assessed.through} />
      ) : (
        <p class="govuk-body">{answerTo(page, subject, assessed)}</p>
      )}
    </section>
  );
}

/** A list that names a wider range turns away every number in it. */
function ThroughRange({ page, through }: { page: PageContext; through: Assessment }) {
  const { t, locale } = page;
  const { range, listing } = through;
  return (
    <>
      <p class="govuk-body">
        {t('listing.through', {
          range: unbrokenDisplay(range),
          votes: formatCount(listing.votes, locale),
        })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('range', { range })}>
          {t('range.title', { range: unbrokenDisplay(range) })}
        </a>
      </p>
    </>
  );
}

/** Where nothing may be said, the reason is one for all: it tells nothing either. */
function answerTo(
  { t, locale }: PageContext,
  subject: Assessment['subject'],
  { assessment, known, listing: { reason, votes } }: Assessed,
): string {
  if (!assessment && known.length === 0) return t('listing.nothing');
  return t(REASONS[reason][subject], { votes: formatCount(votes, locale) });
}
