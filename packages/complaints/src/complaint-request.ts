import type { CalendarDay, Locale } from '@rangewatch/schema';
import type { Authority } from './authorities/authority.ts';
import type { Complainant, ComplaintFacts } from './complaint-facts.ts';
import type { Say } from './words.ts';

/** Who complains, of what, to whom, in which language and on which day. */
export interface ComplaintRequest {
  readonly facts: ComplaintFacts;
  readonly authority: Authority;
  readonly complainant: Complainant;
  readonly locale: Locale;
  readonly today: CalendarDay;
}

/** A request with the words of its language. */
export interface Letter extends ComplaintRequest {
  readonly say: Say;
}
