import { isFinished, type ReportAnswers } from './answers.ts';

/** What calls there were is told, also that there were none. */
const hasCalls = ({ calls, logged, isUncalled }: ReportAnswers): boolean =>
  isUncalled || (calls.length + logged.length > 0 && calls.every(isFinished));

/** Where the number was given is told, as far as the person knows. */
export function isExposureAnswered(answers: ReportAnswers): boolean {
  if (!hasCalls(answers)) return false;
  const { givenTo, exposures } = answers;
  if (givenTo === 'none') return true;
  const isDescribed = exposures.every(({ on, route, grade }) => on && route && grade);
  return givenTo === 'campaign' && exposures.length > 0 && isDescribed;
}

/** The same, with what follows from it: other phones, and consent to be counted as one person. */
function isGivenAnswered(answers: ReportAnswers): boolean {
  if (answers.givenTo === 'unknown') return hasCalls(answers) && !answers.isUncalled;
  return isExposureAnswered(answers) && answers.countAsPerson !== null;
}

/** Every question that must be answered before the optional last one. */
export function isComplete(answers: ReportAnswers): boolean {
  return isGivenAnswered(answers) && answers.forWhom !== null;
}
