import { dayOfInstant, formatDay, timeOfDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';

/** Day and clock time, for people and programs. */
export function InstantText({ page, at }: { page: PageContext; at: Date }) {
  const { locale, timeZone } = page;
  return (
    <time dateTime={at.toISOString()}>
      {formatDay(dayOfInstant(at, timeZone), locale)} {timeOfDay(at, timeZone)}
    </time>
  );
}
