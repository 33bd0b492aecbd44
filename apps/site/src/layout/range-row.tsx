import { describeRange, type NumberRange } from '@rangewatch/numbering';
import type { ChildAssessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { DigitStrip } from './digit-strip.tsx';

interface RangeRowProps {
  readonly page: PageContext;
  readonly range: NumberRange;
  /** How strong its mark is; it never speaks alone. */
  readonly depth?: ChildAssessment['depth'];
  /** What is said of it; absent where the range alone is meant. */
  readonly figures?: string;
}

/** A range as one line of a list that leads to its page. */
export function RangeRow({ page, range, depth = 0, figures }: RangeRowProps) {
  const { display } = describeRange(range);
  return (
    <li class={`rw-range-list__item rw-range-list__item--${depth}`}>
      <a class="rw-range-list__link" href={page.href('range', { range })}>
        <DigitStrip
          size="small"
          display={display}
          spoken={page.t('range.spoken', { range: display })}
        />
      </a>
      {figures && <span class="rw-range-list__figures">{figures}</span>}
    </li>
  );
}
