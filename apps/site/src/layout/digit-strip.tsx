interface DigitStripProps {
  /** As people read it: `170 1234 ****`, `+1 703 555 0199`. */
  readonly display: string;
  /** What a screen reader says instead of the cells. */
  readonly spoken: string;
  readonly size?: 'large' | 'small';
}

/** What fits into one line of a phone at full size: a mobile number at home. */
const MOST_CELLS = 11;
/** The room a calling code takes. */
const CALLING_CODE_CELLS = 2;

/** The number as a strip of cells: known digits solid, open digits outlined. */
export function DigitStrip({ display, spoken, size = 'large' }: DigitStripProps) {
  const { callingCode, groups } = splitDisplay(display);
  const cellCount = groups.join('').length + (callingCode ? CALLING_CODE_CELLS : 0);
  const isLong = size === 'large' && cellCount > MOST_CELLS;
  return (
    <span class={`rw-strip rw-strip--${size}${isLong ? ' rw-strip--long' : ''}`}>
      <span class="govuk-visually-hidden">{spoken}</span>
      <span class="rw-strip__cells" aria-hidden="true">
        {callingCode && <span class="rw-strip__code">{callingCode}</span>}
        {groups.map((group) => (
          <span class="rw-strip__group">
            {Array.from(group, (char) =>
              char === '*' ? (
                <span class="rw-cell rw-cell--open">{'\u00a0'}</span>
              ) : (
                <span class="rw-cell">{char}</span>
              ),
            )}
          </span>
        ))}
      </span>
    </span>
  );
}

/** The calling code stands apart: it is part of the number, but not what people recognise it by. */
function splitDisplay(display: string): { callingCode: string | null; groups: string[] } {
  const parts = display.split(/[^\d*+]+/).filter(Boolean);
  const [first = ''] = parts;
  if (!first.startsWith('+')) return { callingCode: null, groups: parts };
  return { callingCode: first, groups: parts.slice(1) };
}
