import { isFinished, type ReportAnswers } from './answers.ts';
import type { StepAddress } from './step.ts';
import { isComplete } from './completeness.ts';

/** The first question that still waits for an answer about the calls; null when every entry is finished. */
export function firstUnfinished({ calls, logged, isUncalled }: ReportAnswers): StepAddress | null {
  if (calls.length === 0) return logged.length > 0 || isUncalled ? null : { step: 'number' };
  const at = calls.findIndex((call) => !isFinished(call));
  if (at < 0) return null;
  return { step: calls[at]?.day === null ? 'when' : 'count', at };
}

/** Where somebody who comes back goes on. */
export function nextStep(answers: ReportAnswers): StepAddress {
  if (answers.isSending || isComplete(answers)) return { step: 'check' };
  const call = firstUnfinished(answers);
  if (call) return call;
  if (answers.forWhom === null) return { step: answers.givenTo === null ? 'calls' : 'for-whom' };
  return { step: 'given' };
}
