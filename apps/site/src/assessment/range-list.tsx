import type { ChildAssessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { RangeRow } from '../layout/range-row.tsx';
import type { MessageKey } from '../locale/translate.ts';
import { childFigures } from './child-figures.ts';

/** Ranges with what is public of each, one a line; nothing at all where there are none. */
export function RangeList({
  page,
  title,
  ranges,
}: {
  page: PageContext;
  title: MessageKey;
  ranges: readonly ChildAssessment[];
}) {
  if (ranges.length === 0) return null;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t(title)}</h2>
      <ol class="rw-range-list">
        {ranges.map((child) => (
          <RangeRow
            page={page}
            range={child.range}
            depth={child.depth}
            figures={childFigures(child, page)}
          />
        ))}
      </ol>
    </section>
  );
}
