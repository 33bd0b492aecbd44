import { isFinished, type ReportAnswers } from './answers.ts';
import type { StepAddress } from './step.ts';

/** The first question that still waits for an answer about the calls; null when every entry is finished. */
export function firstUnfinished({ calls }: ReportAnswers): StepAddress | null {
  if (calls.length === 0) return { step: 'number' };
  const at = calls.findIndex((call) => !isFinished(call));
  if (at < 0) return null;
  return { step: calls[at]?.day === null ? 'when' : 'count', at };
}
