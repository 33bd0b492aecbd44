import type { ChildAssessment } from '@rangewatch/statistics';

export interface RangeMapCell {
  /** The digits that tell this cell from the others: `07`. */
  readonly digits: string;
  readonly href: string;
  readonly depth: ChildAssessment['depth'];
  /** The whole content of the cell in words. */
  readonly spoken: string;
  readonly isCurrent: boolean;
}

/**
 * Sub-blocks as cells: the deeper the colour and the longer the bar below the digits, the more was
 * reported. Colour never speaks alone.
 */
export function RangeMap({ cells, label }: { cells: readonly RangeMapCell[]; label: string }) {
  return (
    <ol class={cells.length > 10 ? 'rw-map' : 'rw-map rw-map--ten'} aria-label={label}>
      {cells.map(({ digits, href, depth, spoken, isCurrent }) => (
        <li>
          <a
            class={`rw-map__cell rw-map__cell--${depth}`}
            href={href}
            aria-label={spoken}
            aria-current={isCurrent ? 'true' : undefined}
          >
            {digits}
          </a>
        </li>
      ))}
    </ol>
  );
}
