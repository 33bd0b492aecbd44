import { type CallAnswer, isFinished, type ReportAnswers } from './answers.ts';
import type { StepAddress } from './step.ts';
import { isComplete } from './completeness.ts';

/** The first question that still waits for an answer about the calls; null when every entry is finished. */
export function firstUnfinished({ calls, logged, isUncalled }: ReportAnswers): StepAddress | null {
  if (calls.length === 0) return logged.length > 0 || isUncalled ? null : { step: 'number' };
  const at = calls.findIndex((call) => !isFinished(call));
  if (at < 0) return null;
  return { step: unansweredOf(calls[at]), at };
}

/** A time that is not remembered is asked once more: nothing tells it from one not asked yet. */
function unansweredOf(call: CallAnswer | undefined): 'when' | 'time' | 'count' {
  if (!call?.day) return 'when';
  return call.time === null ? 'time' : 'count';
}

/** Where somebody who comes back goes on. */
export function nextStep(answers: ReportAnswers): StepAddress {
  if (answers.isSending || isComplete(answers)) return { step: 'check' };
  const call = firstUnfinished(answers);
  if (call) return call;
  if (answers.forWhom === null) return { step: answers.givenTo === null ? 'calls' : 'for-whom' };
  return { step: 'given' };
}
