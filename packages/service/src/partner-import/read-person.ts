import type { SignalPersonFacts } from '@rangewatch/database/writers';
import {
  type CalendarDay,
  dayNumber,
  ensureCalendarDay,
  type PartnerPersonLine,
  type ProblemCode,
} from '@rangewatch/schema';
import { EARLIEST_DAY, type PartnerReadContext } from './read-context.ts';
import { readCalls } from './read-calls.ts';
import { type Refusal, refusal } from './rejection.ts';
import { shapePerson } from './shape-person.ts';

export interface ReadPerson {
  readonly facts: SignalPersonFacts;
  readonly withheldCount: number;
  /** Calls that were left out. */
  readonly refused: readonly Refusal[];
}

export function readPerson(
  input: object,
  context: PartnerReadContext,
): ReadPerson | { readonly rejected: Refusal } {
  const shaped = shapePerson(input);
  if ('rejected' in shaped) return shaped;
  const { person } = shaped;
  const rejected = wrongDay(person, context.today);
  if (rejected) return { rejected };
  const read = readCalls(person.calls, shaped.places, context);
  return {
    facts: { ...factsOf(person), calls: read.calls },
    withheldCount: read.withheldCount,
    refused: [...shaped.refused, ...read.refused],
  };
}

function wrongDay(person: PartnerPersonLine, today: CalendarDay): Refusal | null {
  for (const [path, day] of daysOf(person)) {
    const code = day === null ? null : wrongDayCode(day, today);
    if (code !== null) return refusal(code, path, day);
  }
  return null;
}

function* daysOf({
  signedUpOn,
  log,
  phones,
}: PartnerPersonLine): Generator<[string, string | null]> {
  yield ['signedUpOn', signedUpOn ?? null];
  yield ['log.from', log?.from ?? null];
  yield ['log.to', log?.to ?? null];
  for (const [index, { exposures }] of phones.entries()) {
    for (const [place, { on }] of exposures.entries())
      yield [`phones.${index}.exposures.${place}.on`, on ?? null];
  }
}

function wrongDayCode(day: string, today: CalendarDay): ProblemCode | null {
  if (day > today) return 'in_the_future';
  return day < EARLIEST_DAY ? 'malformed_day' : null;
}

function factsOf(person: PartnerPersonLine): Omit<SignalPersonFacts, 'calls'> {
  const { signedUpOn, log, phones, cohort } = person;
  const named = Object.entries(cohort ?? {}).filter(([, name]) => typeof name === 'string');
  return {
    person: person.person,
    region: person.region ?? null,
    isVerified: person.verified ?? false,
    signedUpOn: signedUpOn ? number(signedUpOn) : null,
    cohorts: Object.fromEntries(named),
    phones: phones.map(({ phone }) => phone),
    exposures: phones.flatMap(({ phone, exposures }) =>
      exposures.map(({ campaign, on, route, grade }) => ({
        campaign,
        phone,
        on: on ? number(on) : null,
        route,
        grade,
      })),
    ),
    log: log ? { from: number(log.from), to: number(log.to) } : null,
  };
}

function number(day: string): number {
  return dayNumber(ensureCalendarDay(day));
}
