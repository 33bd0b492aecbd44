import { allocationOf } from '@rangewatch/numbering';
import * as z from 'zod';
import { type ActSubject, parseActSubject } from './authority-act.ts';
import type { Jurisdiction } from './authority.ts';
import { type Parsed, parseWith, type Problem, problem } from './problem.ts';
import { isWeek, type Week } from './week.ts';
import { weekProblem } from './week-problem.ts';

/** The row of a week's release that something is about, as it travels. */
export const rowInput = {
  about: z.string().max(80),
  week: z.string().refine(isWeek, { error: 'malformed_week' }),
};

/** A row of a week's release. */
export interface SubjectRow {
  readonly subject: ActSubject;
  readonly week: Week;
}

/**
 * Whether an authority may act on a row. Told by the row alone, never by what is counted in it: an answer that differed
 * would tell whether anybody is. A range belongs to a province with all its numbers; a campaign to none, and a row to no
 * category, so that neither bounds them.
 */
export function isRowInBounds(subject: ActSubject, { provinces }: Jurisdiction): boolean {
  if (subject.kind === 'campaign' || !provinces) return true;
  const { place } = allocationOf(subject.range);
  return provinces.some((province) => province === place);
}

type RowInput = { readonly about: string; readonly week: Week };

const namedRow = z.object({ about: rowInput.about });
const namedWeek = z.object({ week: z.string() });

/** Takes input that names a row apart; a whole release is no row. All that is wrong is told at once. */
export function parseRowInput<T extends RowInput>(
  schema: z.ZodType<T>,
  input: unknown,
): Parsed<Omit<T, keyof RowInput> & SubjectRow> {
  const named = namedRow.safeParse(input);
  const subject = named.success ? parseActSubject(named.data.about) : undefined;
  const shaped = parseWith(schema, input);
  const malformed = named.success && !subject ? [problem('row_malformed', 'about')] : [];
  if (!shaped.ok)
    return { ok: false, problems: [...malformed, ...withWeekTold(shaped.problems, input)] };
  if (!subject) return { ok: false, problems: malformed };
  const { about: _, week, ...rest } = shaped.value;
  return { ok: true, value: { ...rest, subject, week } };
}

/** Says of a week that its year has not how many that year has. */
function withWeekTold(problems: readonly Problem[], input: unknown): readonly Problem[] {
  const named = namedWeek.safeParse(input);
  if (!named.success) return problems;
  const { week } = named.data;
  return problems.map((each) => (each.code === 'malformed_week' ? weekProblem(week) : each));
}

/** A row as its authority sees it; `title` only of a campaign that is public. */
export const rowView = z.object({
  about: z.string(),
  title: z.string().nullable(),
  week: z.string().refine(isWeek),
});
export type RowView = z.output<typeof rowView>;
