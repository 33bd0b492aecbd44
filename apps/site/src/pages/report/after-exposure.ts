import type { ReportAnswers } from './answers.ts';
import type { StepAddress } from './step.ts';

/** Where the form goes on once a campaign is described, or one answer about it is changed. */
export function afterExposure(
  asked: 'consent' | 'evidence',
  answers: ReportAnswers,
  { at = 0, isChange = false }: StepAddress,
): StepAddress {
  const isGraded = answers.exposures[at]?.grade !== null;
  // What is recorded here before any call needs no other record.
  if (asked === 'consent' && !answers.isUncalled && !(isChange && isGraded))
    return { step: 'evidence', at, isChange };
  return { step: isChange || answers.countAsPerson !== null ? 'check' : 'phones' };
}
