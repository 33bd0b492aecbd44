import { rangeContains } from '@rangewatch/numbering';
import { buildSignalTable } from './build-signal-table.ts';
import type { SignalSubject } from './judge-signals.ts';
import type { SignalPerson } from './signal-person.ts';

/**
 * Persons that are all in memory, as a run judges them: those with a verified phone; where nobody has one, all of them,
 * and the run says so.
 */
export function subjectInMemory(persons: readonly SignalPerson[]): SignalSubject {
  const verified = persons.filter(({ isVerified }) => isVerified);
  const isVerifiedBasis = verified.length > 0;
  const counted = isVerifiedBasis ? verified : persons;
  return {
    table: buildSignalTable(counted),
    isVerifiedBasis,
    personsCalledFrom: (range) =>
      Promise.resolve(
        counted.filter(({ calls }) => calls.some(({ from }) => rangeContains(range, from))),
      ),
    personsExposedTo: (campaign) =>
      Promise.resolve(
        counted.filter(({ exposures }) => exposures.some((one) => one.campaign === campaign)),
      ),
  };
}
