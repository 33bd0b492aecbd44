import type { EvidenceGrade } from '@rangewatch/schema';
import type { SignalCall, SignalExposure, SignalPerson } from '@rangewatch/statistics/signals';
import { FIRST_DAY, within } from './calendar.ts';
import type { Dice } from './dice.ts';
import type { Participation, Resident } from './participation.ts';
import type { ReceivedCall } from './received-calls.ts';
import type { SignUp } from './sign-up.ts';

/** What a person told: as signals count it, and the calls of which no number was shown. */
export interface Testimony {
  readonly person: SignalPerson;
  readonly withheld: readonly WithheldCall[];
}

export interface WithheldCall {
  readonly phone: string;
  readonly on: number;
}

/** Hand over the complete call log of some weeks. */
export const LOG_SHARE = 1 / 3;
const LOG_DAYS = [30, 90] as const;
/** Of the calls outside a log: reported one by one. */
const REPORTED_SHARE = 0.6;
/** Of the campaigns taken part in: told of. */
const REMEMBERED_SHARE = 0.9;
const VERIFIED_SHARE = 0.85;
/** Of the exposures that can have been recorded before the first call: were. */
const RECORDED_SHARE = 0.4;
/** Of the others: there is a message, a receipt or a screenshot. */
const DOCUMENTED_SHARE = 0.4;
const SAME_WORDING_SHARE = 0.01;

export function testify(
  name: string,
  { resident, calls }: { readonly resident: Resident; readonly calls: readonly ReceivedCall[] },
  { on: signedUpOn, invite }: SignUp,
  dice: Dice,
): Testimony {
  const log = dice.chance(LOG_SHARE) ? logBefore(signedUpOn, dice) : null;
  const told = calls.filter(({ on }) => isInLog(on, log) || dice.chance(REPORTED_SHARE));
  const remembered = resident.participations.filter(() => dice.chance(REMEMBERED_SHARE));
  const network = `n${dice.between(1, HOME_NETWORKS)}`;
  const wording = dice.chance(SAME_WORDING_SHARE) ? { wording: `w${dice.between(1, 5)}` } : {};
  const person = {
    person: name,
    region: resident.place.province,
    isVerified: dice.chance(VERIFIED_SHARE),
    signedUpOn,
    cohorts: { network, ...(invite ? { invite } : {}), ...wording },
    phones: resident.phones,
    exposures: remembered.map((each) => expose(each, calls, signedUpOn, dice)),
    calls: shownCalls(told),
    log,
  };
  return { person, withheld: told.filter(({ from }) => from === null).map(dayOfCall) };
}

/** Households share one. */
const HOME_NETWORKS = 40_000;

function logBefore(signedUpOn: number, dice: Dice): { from: number; to: number } {
  return {
    from: Math.max(FIRST_DAY, signedUpOn - dice.between(...LOG_DAYS)),
    to: within(signedUpOn + dice.between(0, 21)),
  };
}

function isInLog(on: number, log: SignalPerson['log']): boolean {
  return log !== null && on >= log.from && on <= log.to;
}

function expose(
  { campaign, phone, on, route }: Participation,
  calls: readonly ReceivedCall[],
  signedUpOn: number,
  dice: Dice,
): SignalExposure {
  const after = calls.filter((call) => call.phone === phone && call.on >= on);
  const firstCallOn = Math.min(...after.map((call) => call.on));
  const grade = gradeOf(signedUpOn < firstCallOn, dice);
  return { campaign: campaign.campaign, phone, on, route, grade };
}

export function gradeOf(isBeforeCalls: boolean, dice: Dice): EvidenceGrade {
  if (isBeforeCalls && dice.chance(RECORDED_SHARE)) return 'A';
  return dice.chance(DOCUMENTED_SHARE) ? 'B' : 'C';
}

/** Each number once a day and phone, in the order of days. */
export function shownCalls(calls: readonly ReceivedCall[]): SignalCall[] {
  const shown = new Map<string, SignalCall>();
  for (const { phone, on, from } of calls)
    if (from !== null) shown.set(`${phone} ${on} ${from}`, { phone, on, from });
  return [...shown.values()].toSorted((one, other) => one.on - other.on);
}

function dayOfCall({ phone, on }: ReceivedCall): WithheldCall {
  return { phone, on };
}
