import { type PartnerPersonLine, parseWith, partnerPersonLine } from '@rangewatch/schema';
import { type Refusal, refusedAt } from './rejection.ts';

/** A line in its shape, without the calls that were not; or what is wrong with all of it. */
export type ShapedPerson =
  | {
      readonly person: PartnerPersonLine;
      /** Where each call stood in the line. */
      readonly places: readonly number[];
      readonly refused: readonly Refusal[];
    }
  | { readonly rejected: Refusal };

const CALL_PATH = /^calls\.(\d+)(?:\.|$)/;

/** One bad call does not lose a person: it is left out and accounted for. */
export function shapePerson(input: object): ShapedPerson {
  const parsed = parseWith(partnerPersonLine, input);
  const calls: unknown[] = 'calls' in input && Array.isArray(input.calls) ? input.calls : [];
  if (parsed.ok) return { person: parsed.value, places: [...calls.keys()], refused: [] };
  const badCalls = new Map<number, Refusal>();
  for (const { code, path } of parsed.problems) {
    const place = CALL_PATH.exec(path)?.[1];
    const refused = refusedAt(code, path, input);
    if (place === undefined || code === 'phone_unknown') return { rejected: refused };
    if (!badCalls.has(Number(place))) badCalls.set(Number(place), refused);
  }
  const places = [...calls.keys()].filter((place) => !badCalls.has(place));
  return shapeRest(input, calls, places, [...badCalls.values()]);
}

function shapeRest(
  input: object,
  calls: readonly unknown[],
  places: readonly number[],
  refused: readonly Refusal[],
): ShapedPerson {
  const rest = { ...input, calls: places.map((place) => calls[place]) };
  const parsed = parseWith(partnerPersonLine, rest);
  if (parsed.ok) return { person: parsed.value, places, refused };
  const [first] = parsed.problems;
  const path = first?.path ?? '';
  const place = CALL_PATH.exec(path)?.[1];
  const there =
    place === undefined ? path : path.replace(place, String(places[Number(place)] ?? place));
  return { rejected: refusedAt(first?.code ?? 'wrong_type', there, input) };
}
