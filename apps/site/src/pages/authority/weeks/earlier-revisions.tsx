import type { PageContext } from '../../../http/page-context.ts';
import type { RevisionOfWeek } from '../../weeks/release-file-href.ts';

/** The exact rows of the revisions before this one, which stay as they were. */
export function EarlierRevisions({ page, of }: { page: PageContext; of: RevisionOfWeek }) {
  const { week, revision: count } = of;
  if (count === 1) return null;
  return (
    <div class="rw-buttons rw-no-print">
      {Array.from({ length: count - 1 }, (_, index) => index + 1).map((revision) => (
        <a
          class="govuk-link rw-standing-link"
          href={page.href('authorityWeek', { week }, { revision })}
        >
          {page.t('exact.earlierRevision', { revision })}
        </a>
      ))}
    </div>
  );
}
