import { isFinished, type ReportAnswers } from './answers.ts';
import type { StepAddress, StepName } from './step.ts';

type Before = (answers: ReportAnswers, at: number) => StepAddress | null;

const BEFORE: Readonly<Record<StepName, Before>> = {
  number: (_, at) => (at > 0 ? { step: 'calls' } : null),
  paste: ({ calls }) => (calls.length > 0 ? { step: 'calls' } : { step: 'number' }),
  log: ({ calls }, at) => {
    if (at > 0) return { step: 'log', at: at - 1 };
    return calls.length > 0 ? { step: 'calls' } : { step: 'number' };
  },
  picture: ({ calls }) => (calls.length > 0 ? { step: 'calls' } : { step: 'number' }),
  when: (_, at) => ({ step: 'number', at }),
  count: (_, at) => ({ step: 'when', at }),
  calls: ({ calls }) => {
    // The questions of an entry not finished would lead here again.
    const finished = calls.findLastIndex(isFinished);
    return finished < 0 ? { step: 'number' } : { step: 'count', at: finished };
  },
  given: ({ isUncalled }) => ({ step: isUncalled ? 'number' : 'calls' }),
  campaign: () => ({ step: 'given' }),
  'new-campaign': (_, at) => ({ step: 'campaign', at }),
  'given-on': (_, at) => ({ step: 'campaign', at }),
  'given-how': (_, at) => ({ step: 'given-on', at }),
  evidence: (_, at) => ({ step: 'given-how', at }),
  phones: ({ givenTo, exposures, isUncalled }) =>
    givenTo === 'campaign'
      ? {
          step: isUncalled ? 'given-how' : 'evidence',
          at: Math.max(0, exposures.length - 1),
        }
      : { step: 'given' },
  phone: () => ({ step: 'phones' }),
  person: () => ({ step: 'phones' }),
  province: () => ({ step: 'person' }),
  'for-whom': ({ givenTo, countAsPerson }) => {
    if (givenTo === 'unknown') return { step: 'given' };
    return { step: countAsPerson ? 'province' : 'person' };
  },
  category: () => ({ step: 'for-whom' }),
  check: ({ isUncalled }) => ({ step: isUncalled ? 'for-whom' : 'category' }),
};

/** The question before this one; null leaves the form. */
export function backStep(
  { step, at = 0, isChange }: StepAddress,
  answers: ReportAnswers,
): StepAddress | null {
  return isChange ? { step: 'check' } : BEFORE[step](answers, at);
}
