import { MANIFEST_FILE } from '@rangewatch/releases';
import {
  dayOfInstant,
  formatCount,
  formatDay,
  type Release,
  revisionReasonName,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { releaseFileHref } from './release-file-href.ts';

/** What was published stays; each later revision says why it exists. */
export function RevisionLog({
  page,
  revisions,
}: {
  page: PageContext;
  revisions: readonly Release[];
}) {
  const { t, locale } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('week.revisions')}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {revisions.map((release) => (
          <li>
            <a class="govuk-link" href={releaseFileHref(release, MANIFEST_FILE)} download>
              {t('week.revision', { revision: release.revision })}
            </a>{' '}
            {formatDay(dayOfInstant(release.publishedAt, page.timeZone), locale)}
            {t('week.reasonMark')}
            {reasonsOf(release, page)}
          </li>
        ))}
      </ul>
      {revisions.length > 1 && <p class="govuk-body">{t('week.revisionsNote')}</p>}
    </section>
  );
}

function reasonsOf({ manifest, revision }: Release, { t, locale }: PageContext): string {
  if (manifest.revisionReasons.length === 0)
    return t(revision === 1 ? 'week.first' : 'week.noReason');
  const reasons = manifest.revisionReasons.map(({ reason, reportCount }) => {
    const name = revisionReasonName(reason, locale);
    if (reportCount === null) return name;
    return t('week.reason', { reason: name, count: formatCount(reportCount, locale) });
  });
  return reasons.join(locale === 'en' ? '; ' : '；');
}
