import {
  containingRanges,
  describeNumber,
  describeRange,
  ensureNumberRange,
  knownServiceNumber,
  type NumberDescription,
  type NumberingProblem,
  type NumberRange,
  parentRange,
} from '@rangewatch/numbering';
import { type Locale, problemMessage } from '@rangewatch/schema';
import type { LookUp } from './look-up.ts';
import type { ReadNumber } from './read-number.ts';
import type { ReadRange } from './read-range.ts';

/** The JSON of a number: what it is, the ranges around it, and what people said of it. */
export async function numberJson(input: string, read: ReadNumber, locale: Locale, lookUp: LookUp) {
  if (read.type !== 'number') {
    const ranges = read.type === 'range' ? read.ranges : [];
    return {
      number: notANumber(input, read, locale),
      ranges: await assessedRanges(ranges, lookUp),
      assessment: null,
      listing: null,
    };
  }
  const { number, otherReadings } = read;
  const [asked, ...wider] = await lookUp.assessNest(ensureNumberRange(number.number));
  const ranges = containingRanges(number.number).map((range, index) => ({
    ...describeRange(range),
    assessment: wider[index]?.assessment ?? null,
    listing: wider[index]?.listing ?? null,
  }));
  const described = { input, ...aNumber(number), problem: null };
  const others = otherReadings.map((other) => aNumber(describeNumber(other)));
  return {
    number: { ...described, otherReadings: others },
    ranges,
    assessment: asked.assessment,
    listing: asked.listing,
  };
}

/** The JSON of a range: what it is, its ten narrower ranges, and what people said of it. */
export async function rangeJson(
  input: string,
  { range, otherReadings }: Extract<ReadRange, { ok: true }>,
  lookUp: LookUp,
) {
  const [children, [{ assessment, listing }]] = await Promise.all([
    lookUp.assessChildren(range),
    lookUp.assessNest(range),
  ]);
  const described = { input, ...describeRange(range), parent: parentRange(range) };
  return { range: { ...described, problem: null, otherReadings }, children, assessment, listing };
}

/** A text that is no range, in the shape of one. */
export function notARangeJson(input: string, problem: NumberingProblem, locale: Locale) {
  const told = toldProblem(problem, locale);
  return { range: { input, range: null, problem: told, otherReadings: [] } };
}

function aNumber(number: NumberDescription) {
  return {
    e164: number.e164,
    nationalNumber: number.nationalNumber,
    kind: number.kind,
    country: number.country,
    display: number.display,
    masked: number.masked,
    assigned: number.assigned,
    extension: number.extension,
    place: number.place,
    allocatedCarrier: number.allocatedCarrier,
    knownAs: knownServiceNumber(number.number)?.name ?? null,
  };
}

function notANumber(input: string, read: Exclude<ReadNumber, { type: 'number' }>, locale: Locale) {
  return {
    input,
    e164: null,
    nationalNumber: null,
    kind: read.type === 'withheld' ? ('withheld' as const) : ('malformed' as const),
    country: null,
    display: null,
    masked: null,
    assigned: false,
    extension: null,
    place: null,
    allocatedCarrier: null,
    knownAs: null,
    problem: toldProblem(read.problem, locale),
    otherReadings: [],
  };
}

function toldProblem(problem: NumberingProblem, locale: Locale) {
  const { code } = problem;
  return { code, message: problemMessage({ path: '', ...problem }, locale) };
}

function assessedRanges(ranges: readonly NumberRange[], lookUp: LookUp) {
  return Promise.all(
    ranges.map(async (range) => {
      const [{ assessment, listing }] = await lookUp.assessNest(range);
      return { ...describeRange(range), assessment, listing };
    }),
  );
}
