import {
  describeRange,
  isCallerNumber,
  isNumberRange,
  type NumberRange,
  readText,
} from '@rangewatch/numbering';
import { OBJECTION_LIMITS } from '../../forms/field-limits.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteDeps } from '../../site-deps.ts';

/** The subject a page names in its link, as people read it; a form that would be read otherwise stays as it is. */
export function subjectText(named: string, deps: SiteDeps): string {
  if (!isNumberRange(named)) return named.slice(0, OBJECTION_LIMITS.subject.maxLength);
  const { display } = describeRange(named);
  const reading = readText(display, deps);
  const read = reading.type === 'number' ? reading.number.number : rangeIn(reading);
  return read === named ? display : named;
}

function rangeIn(reading: ReturnType<typeof readText>): NumberRange | null {
  return reading.type === 'range' ? reading.range : null;
}

/** The page of a number or range. */
export function subjectHref(range: NumberRange, page: PageContext): string {
  return isCallerNumber(range)
    ? page.href('number', { number: range })
    : page.href('range', { range });
}
