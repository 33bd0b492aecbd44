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
  time: (_, at) => ({ step: 'when', at }),
  count: (_, at) => ({ step: 'time', at }),
  calls: ({ calls }) => {
    // The questions of an entry not finished would lead here again.
    const finished = calls.findLastIndex(isFinished);
    return finished < 0 ? { step: 'number' } : { step: 'count', at: finished };
  },
  'for-whom': ({ isUncalled }) => ({ step: isUncalled ? 'number' : 'calls' }),
  given: () => ({ step: 'for-whom' }),
  campaign: () => ({ step: 'given' }),
  'new-campaign': (_, at) => ({ step: 'campaign', at }),
  'given-on': (_, at) => ({ step: 'campaign', at }),
  'given-how': (_, at) => ({ step: 'given-on', at }),
  consent: (_, at) => ({ step: 'given-how', at }),
  evidence: (_, at) => ({ step: 'consent', at }),
  phones: ({ givenTo, exposures, isUncalled }) =>
    givenTo === 'campaign'
      ? {
          step: isUncalled ? 'consent' : 'evidence',
          at: Math.max(0, exposures.length - 1),
        }
      : { step: 'given' },
  phone: () => ({ step: 'phones' }),
  person: () => ({ step: 'phones' }),
  province: () => ({ step: 'person' }),
  category: beforeCategory,
  check: (answers) => (answers.isUncalled ? beforeCategory(answers) : { step: 'category' }),
};

function beforeCategory({ givenTo, countAsPerson }: ReportAnswers): StepAddress {
  if (givenTo === 'unknown') return { step: 'given' };
  return { step: countAsPerson ? 'province' : 'person' };
}

/** The question before this one; null leaves the form. */
export function backStep(
  { step, at = 0, isChange }: StepAddress,
  answers: ReportAnswers,
): StepAddress | null {
  return isChange ? { step: 'check' } : BEFORE[step](answers, at);
}
