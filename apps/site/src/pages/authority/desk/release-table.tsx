import {
  dayOfInstant,
  ensureWeek,
  formatCount,
  formatDay,
  formatWeek,
  type Page,
  type Release,
} from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { Details } from '../../../layout/details.tsx';
import { href } from '../../../routes.ts';
import { ArchiveLink } from '../../weeks/archive/archive-link.tsx';
import type { ArchiveSizes } from '../../weeks/archive/archive-sizes.ts';
import { SIGNATURE_COMMAND, SUMS_COMMAND, VERIFY_COMMAND } from '../../weeks/check-commands.ts';
import { CHECK_FILES, FileLinks } from '../../weeks/check-files.tsx';
import { releaseFileHref } from '../../weeks/release-file-href.ts';
import { StatusTag } from '../../weeks/status-tag.tsx';
import { EarlierRevisions } from '../weeks/earlier-revisions.tsx';
import { WindowsCommand } from '../../weeks/verify-steps.tsx';

interface ReleaseTableProps {
  readonly page: PageContext;
  readonly releases: Page<Release>;
  readonly archives: ArchiveSizes;
}

/** Every released week with its files, what they must hash to, and how to check them. */
export function ReleaseTable({
  page,
  releases: { items, nextCursor },
  archives,
}: ReleaseTableProps) {
  const { t } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('desk.releases')}</h2>
      <p class="govuk-body">{t('desk.releasesText')}</p>
      <CheckCommands page={page} />
      <ul class="rw-cards">
        {items.map((release) => (
          <ReleaseCard page={page} release={release} archives={archives} />
        ))}
      </ul>
      {nextCursor && (
        <p class="govuk-body">
          <a
            class="govuk-link rw-standing-link"
            rel="next"
            href={page.href('authority', {}, { after: nextCursor })}
          >
            {t('desk.earlier')}
          </a>
        </p>
      )}
    </section>
  );
}

function ReleaseCard({
  page,
  release,
  archives,
}: {
  page: PageContext;
  release: Release;
  archives: ArchiveSizes;
}) {
  const { t, locale } = page;
  const { week, revision, publishedAt, manifest } = release;
  const { files } = manifest;
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const published = t('desk.publishedOn', {
    day: formatDay(dayOfInstant(publishedAt, page.timeZone), locale),
  });
  return (
    <li class="rw-card">
      <h3 class="govuk-heading-s rw-card__title">
        <a class="govuk-link" href={page.href('authorityWeek', { week })}>
          {formatWeek(ensureWeek(week), locale)}
        </a>
      </h3>
      <p class="govuk-body rw-card__text rw-apart">
        <StatusTag page={page} release={release} /> <span>{t('week.revision', { revision })}</span>{' '}
        <span>{published}</span>{' '}
        <a class="govuk-link" href={page.href('week', { week })}>
          {t('desk.publicPage')}
        </a>
      </p>
      <Details
        summary={t('desk.files', {
          files: formatCount(files.length, locale),
          bytes: formatCount(bytes, locale),
        })}
      >
        <FileSums page={page} release={release} />
      </Details>
      <ArchiveLink page={page} of={release} sizes={archives} />
      <FileLinks of={release} names={CHECK_FILES} />
      <EarlierRevisions page={page} of={release} />
    </li>
  );
}

function FileSums({ page: { t, locale }, release }: { page: PageContext; release: Release }) {
  return (
    <ul class="govuk-list rw-sums">
      {release.manifest.files.map(({ name, bytes, sha256 }) => (
        <li>
          <a class="govuk-link" href={releaseFileHref(release, name)} download>
            {name}
          </a>{' '}
          <span class="rw-secondary">{t('desk.bytes', { bytes: formatCount(bytes, locale) })}</span>
          <code class="rw-code rw-sums__sum">{sha256}</code>
        </li>
      ))}
    </ul>
  );
}

/** The same for every release, in the folder its files are in. */
const COMMANDS = [SUMS_COMMAND, SIGNATURE_COMMAND, VERIFY_COMMAND].join('\n');

function CheckCommands({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <Details summary={t('week.verify')}>
      <p class="govuk-body">
        {t('desk.checkText')}{' '}
        <a class="govuk-link" href={href('releaseKey')}>
          {t('week.publicKey')}
        </a>
      </p>
      <pre class="rw-command rw-command--whole">
        <code>{COMMANDS}</code>
      </pre>
      <WindowsCommand page={page} />
    </Details>
  );
}
