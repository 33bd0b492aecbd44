import { MANIFEST_FILE, REVISIONS_FILE } from '@rangewatch/releases';
import {
  dayOfInstant,
  formatCount,
  formatDay,
  type Locale,
  type Release,
  revisionReasonName,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { ArchiveLink } from './archive/archive-link.tsx';
import type { ArchiveSizes } from './archive/archive-sizes.ts';
import { CHECK_FILES, FileLinks } from './check-files.tsx';
import { releaseFileHref } from './release-file-href.ts';

/** What was published stays; each later revision says why it exists. */
export function RevisionLog({
  page,
  revisions,
  archives,
}: {
  page: PageContext;
  revisions: readonly Release[];
  archives: ArchiveSizes;
}) {
  const { t, locale } = page;
  const newest = Math.max(...revisions.map(({ revision }) => revision));
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
            <Changes page={page} release={release} />
            {release.revision < newest && (
              <EarlierFiles page={page} release={release} archives={archives} />
            )}
          </li>
        ))}
      </ul>
      {revisions.length > 1 && <p class="govuk-body">{t('week.revisionsNote')}</p>}
    </section>
  );
}

/** How much a revision changed, and where all of it is listed; nothing beside a first one. */
function Changes({ page: { t, locale }, release }: { page: PageContext; release: Release }) {
  const { revision, manifest } = release;
  const list = manifest.files.find(({ name }) => name === REVISIONS_FILE);
  if (revision === 1 || !list) return null;
  const values = { count: formatCount(list.rows, locale), before: revision - 1 };
  return (
    <>
      {between(locale)}
      <a class="govuk-link" href={releaseFileHref(release, REVISIONS_FILE)} download>
        {t('week.changes', values)}
      </a>
    </>
  );
}

/** The page lists the newest revision's files; these have no page of their own. */
function EarlierFiles({
  page,
  release,
  archives,
}: {
  page: PageContext;
  release: Release;
  archives: ArchiveSizes;
}) {
  const { revision, manifest } = release;
  const names = [...manifest.files.map(({ name }) => name), ...CHECK_FILES];
  return (
    <Details summary={page.t('week.revisionFiles', { revision })}>
      <ArchiveLink page={page} of={release} sizes={archives} />
      <FileLinks of={release} names={names} />
    </Details>
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
  return reasons.join(between(locale));
}

function between(locale: Locale): string {
  return locale === 'en' ? '; ' : '；';
}
