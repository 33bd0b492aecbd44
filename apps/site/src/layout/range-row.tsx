import { describeRange, type NumberRange, rangeParts } from '@rangewatch/numbering';
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

/** A range or number as one line of a list that leads to its page. */
export function RangeRow({ page, range, depth = 0, figures }: RangeRowProps) {
  const isNumber = rangeParts(range).openDigits === 0;
  const display = describeRange(range).display;
  return (
    <li class={`rw-range-list__item rw-range-list__item--${depth}`}>
      <a
        class="rw-range-list__link"
        href={isNumber ? page.href('number', { number: range }) : page.href('range', { range })}
      >
        <DigitStrip
          size="small"
          display={display}
          spoken={
            isNumber
              ? page.t('number.spoken', { number: display })
              : page.t('range.spoken', { range: display })
          }
        />
      </a>
      {figures && <span class="rw-range-list__figures">{figures}</span>}
    </li>
  );
}
