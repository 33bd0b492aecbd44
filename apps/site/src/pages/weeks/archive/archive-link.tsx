import { archiveFileName } from '@rangewatch/releases';
import { formatCount } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { href } from '../../../routes.ts';
import type { RevisionOfWeek } from '../release-file-href.ts';
import type { ArchiveSizes } from './archive-sizes.ts';

interface ArchiveLinkProps {
  readonly page: PageContext;
  readonly of: RevisionOfWeek;
  readonly sizes: ArchiveSizes;
}

/** The whole folder of one revision as a zip file; nothing where there is none yet. */
export function ArchiveLink({ page: { t, locale }, of, sizes }: ArchiveLinkProps) {
  const bytes = sizes(of);
  if (bytes === null) return null;
  const { week, revision } = of;
  return (
    <a
      class="govuk-link rw-standing-link"
      href={href('releaseArchive', { week, archive: archiveFileName(revision) })}
      download
    >
      {t('week.archive', { bytes: formatCount(bytes, locale) })}
    </a>
  );
}

/** The same, and what is in it. */
export function WholeFolder({ page, of, sizes }: ArchiveLinkProps) {
  if (sizes(of) === null) return null;
  return (
    <p class="govuk-body">
      <ArchiveLink page={page} of={of} sizes={sizes} />
      <br />
      {page.t('week.archiveText')}
    </p>
  );
}
