import type { Release } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

export function StatusTag({
  page,
  release,
}: {
  page: PageContext;
  release: { readonly manifest: Pick<Release['manifest'], 'status'> };
}) {
  const { status } = release.manifest;
  return (
    <strong class={`govuk-tag rw-tag rw-tag--${status}`}>
      {page.t(status === 'final' ? 'week.final' : 'week.provisional')}
    </strong>
  );
}
