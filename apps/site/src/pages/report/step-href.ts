import type { PageContext } from '../../http/page-context.ts';
import { STEP_NAMES, type StepAddress, type StepName } from './step.ts';

/** The first question is the form's own address. */
export function stepHref(page: PageContext, { step, at, isChange }: StepAddress): string {
  const query = { at: at || null, change: isChange ? 1 : null };
  return step === 'number'
    ? page.href('report', {}, query)
    : page.href('reportStep', { step }, query);
}

/** The question an address asks; null for an address of none. */
export function parseStepAddress(
  step: string | undefined,
  query: URLSearchParams,
): StepAddress | null {
  const name: StepName | undefined =
    step === undefined ? 'number' : STEP_NAMES.find((known) => known === step);
  const at = Number(query.get('at') ?? 0);
  if (!name || !Number.isInteger(at) || at < 0) return null;
  return { step: name, at, isChange: query.get('change') === '1' };
}
