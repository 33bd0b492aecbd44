import { type Parsed, type Problem, problem, type ProblemCode } from '@rangewatch/schema';

/** The field of the form that names what there is not, or is already. */
const FIELD_OF: Readonly<Partial<Record<ProblemCode, string>>> = {
  week_unknown: 'week',
  campaign_unknown: 'about',
  row_out_of_bounds: 'about',
  case_open_already: 'about',
};

/** Why a step about a row of a week was not taken, at the field it is about. */
export function notNoted(code: ProblemCode, params: Problem['params'] = {}): Parsed<never> {
  return { ok: false, problems: [problem(code, FIELD_OF[code], params)] };
}
