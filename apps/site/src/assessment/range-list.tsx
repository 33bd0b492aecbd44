import type { ChildAssessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { Details } from '../layout/details.tsx';
import { RangeRow } from '../layout/range-row.tsx';
import type { MessageKey } from '../locale/translate.ts';
import { childFigures } from './child-figures.ts';

interface RangeListProps {
  readonly page: PageContext;
  readonly title: MessageKey;
  readonly ranges: readonly ChildAssessment[];
  /** Shown when it is asked for. */
  readonly isFolded?: boolean;
}

/** Ranges or numbers with what is public of each, one a line; nothing at all where there are none. */
export function RangeList({ page, title, ranges, isFolded = false }: RangeListProps) {
  if (ranges.length === 0) return null;
  const list = (
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
  );
  if (isFolded) return <Details summary={page.t(title)}>{list}</Details>;
  return (
    <section>
      <h2 class="govuk-heading-m">{page.t(title)}</h2>
      {list}
    </section>
  );
}
