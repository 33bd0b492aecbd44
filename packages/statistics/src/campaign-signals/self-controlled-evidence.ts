import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import { rangeContains } from '@rangewatch/numbering';
import { binomialUpperTail } from '../numerics/binomial.ts';
import { type Estimate, notEstimable } from '../estimate.ts';
import {
  mantelHaenszelRateRatio,
  type PairedRateRatio,
  type PhonePair,
} from '../self-controlled/mantel-haenszel.ts';
import { selfControlledCaseSeries } from '../self-controlled/self-controlled-case-series.ts';
import { buildPhonePanel, type LoggedPhone } from './phone-panel.ts';
import type { SignalPerson } from './signal-person.ts';

/** What complete call logs say of one campaign and range: each phone, or person, compared with itself. */
export interface SelfControlledEvidence {
  readonly relativeIncidence: {
    /** Of days with a call after the number was given, calendar weeks accounted for. */
    readonly estimate: Estimate;
    /** The 14 days before: other than 1 says that who is called gives the number, or does not, for that reason. */
    readonly beforeExposure: Estimate;
    /** Fully logged phones called from the range: given to the campaign, and not. */
    readonly exposedPhones: number;
    readonly unexposedPhones: number;
  };
  /** Phones given to the campaign against others of the same person. */
  readonly pairedPhones: PairedRateRatio;
  /** Persons whose given phones were called on a larger share of their days than the others; ties left out. */
  readonly pairedSigns: SignTest;
  /** Persons with more days of calls after the exposure than before, in as many days; ties left out. */
  readonly signTest: SignTest;
}

/** k of n persons with more, and the binomial P that so many have by chance alone. */
export interface SignTest {
  readonly more: number;
  readonly persons: number;
  readonly p: number;
}

/**
 * @param persons all who were called from the range, with their complete call logs where there are any.
 * Persons without a log say nothing here: who installs an app because calls came would compare a bad month with a
 * quiet one.
 */
export function selfControlledEvidence(
  persons: readonly SignalPerson[],
  campaign: string,
  range: NumberRange,
): SelfControlledEvidence {
  const phones = persons.flatMap((person) => loggedPhones(person, campaign, range));
  const pairs = phonePairs(phones);
  const panel = buildPhonePanel(phones);
  const fit = selfControlledCaseSeries(panel.cases);
  const estimateAt = (place: number): Estimate =>
    fit.isEstimable
      ? (fit.relativeIncidences[place] ?? notEstimable('empty_margin'))
      : notEstimable(fit.reason);
  return {
    relativeIncidence: {
      estimate: estimateAt(panel.afterExposure),
      beforeExposure: estimateAt(panel.beforeExposure),
      exposedPhones: phones.filter(({ exposedOn }) => exposedOn !== null).length,
      unexposedPhones: phones.filter(({ exposedOn }) => exposedOn === null).length,
    },
    pairedPhones: mantelHaenszelRateRatio(pairs),
    pairedSigns: signTestOf(pairs.flatMap(rateDifference)),
    signTest: signTestOf(phones.flatMap(differenceAfter)),
  };
}

/** A person's phones, with the days on which the range called each; none without a complete log. */
function loggedPhones(
  { person, phones, exposures, calls, log }: SignalPerson,
  campaign: string,
  range: NumberRange,
): LoggedPhone[] {
  if (log === null || log.to < log.from) return [];
  const logged = phones.map((phone): LoggedPhone => {
    const given = exposures
      .filter((exposure) => exposure.campaign === campaign && exposure.phone === phone)
      .flatMap(({ on }) => (on === null ? [] : [on]));
    const days = calls
      .filter((call) => call.phone === phone && isIn(range, call.from))
      .map(({ on }) => on)
      .filter((on) => on >= log.from && on <= log.to);
    return {
      person,
      from: log.from,
      to: log.to,
      exposedOn: given.length === 0 ? null : Math.min(...given),
      callDays: [...new Set(days)],
    };
  });
  return logged.some(({ callDays }) => callDays.length > 0) ? logged : [];
}

function isIn(range: NumberRange, number: CallerNumber): boolean {
  return rangeContains(range, number);
}

/** Days of a phone before and from its exposure on; one without counts wholly as not given. */
function phonePairs(phones: readonly LoggedPhone[]): PhonePair[] {
  return [...Map.groupBy(phones, ({ person }) => person).values()].map((own) => {
    const given = own.filter(({ exposedOn }) => exposedOn !== null);
    const kept = own.filter(({ exposedOn }) => exposedOn === null);
    const since = Math.min(...given.map(({ exposedOn }) => exposedOn ?? Infinity));
    const window = (list: readonly LoggedPhone[]) => ({
      events: list.reduce(
        (sum, { callDays }) => sum + callDays.filter((day) => day > since).length,
        0,
      ),
      days: list.reduce(
        (sum, { to, from }) => sum + Math.max(0, to - Math.max(since, from - 1)),
        0,
      ),
    });
    const [exposed, unexposed] = [window(given), window(kept)];
    return {
      exposed: exposed.events,
      exposedDays: exposed.days,
      unexposed: unexposed.events,
      unexposedDays: unexposed.days,
    };
  });
}

/** Days with calls after the exposure less those before it, in as many days. */
function differenceAfter({ from, to, exposedOn, callDays }: LoggedPhone): number[] {
  if (exposedOn === null) return [];
  const span = Math.min(exposedOn - from, to - exposedOn);
  if (span <= 0) return [];
  const after = callDays.filter((day) => day > exposedOn && day <= exposedOn + span).length;
  const before = callDays.filter((day) => day < exposedOn && day >= exposedOn - span).length;
  return [after - before];
}

function rateDifference({ exposed, exposedDays, unexposed, unexposedDays }: PhonePair): number[] {
  if (exposedDays === 0 || unexposedDays === 0) return [];
  return [exposed / exposedDays - unexposed / unexposedDays];
}

function signTestOf(differences: readonly number[]): SignTest {
  const persons = differences.filter((difference) => difference !== 0).length;
  const more = differences.filter((difference) => difference > 0).length;
  return { more, persons, p: persons === 0 ? 1 : binomialUpperTail(more, persons, 0.5) };
}
