import { createHash } from 'node:crypto';
import type { SignalPersonFacts } from './signal-fact-writers.ts';

/** SHA-256 of a person's facts, whatever order they came in. */
export function contentHash(facts: SignalPersonFacts): Buffer {
  const { region, isVerified, signedUpOn, cohorts, log } = facts;
  const { invite, network, device, wording } = cohorts;
  const head = [region, isVerified, signedUpOn, invite, network, device, wording];
  const exposures = facts.exposures.map(({ campaign, phone, on, route, grade }) =>
    JSON.stringify([campaign, phone, on, route, grade]),
  );
  const calls = facts.calls.map(({ phone, on, from }) => JSON.stringify([phone, on, from]));
  const content = [
    ...head.map((value) => value ?? null),
    [...facts.phones].toSorted(),
    exposures.toSorted(),
    [...new Set(calls)].toSorted(),
    log && [log.from, log.to],
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
