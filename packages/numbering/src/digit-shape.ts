/**
 * A digit shape is one length of number with, for each place, the digits that may stand there.
 * Written as `1[3-9]ddddddddd`: a digit, a class, or `d` for any digit.
 */
export interface DigitShape {
  readonly places: readonly string[];
  /** Digits that must be known before the rest may stay open: up to the last place that is not `d`. */
  readonly fixedDigits: number;
}

const ANY = '0123456789';

export function digitShape(pattern: string): DigitShape {
  const places = pattern.match(/\[[^\]]+\]|d|\d/g)?.map(digitsOfPlace) ?? [];
  return { places, fixedDigits: places.findLastIndex((digits) => digits !== ANY) + 1 };
}

/** Whether some number of `length` digits that begins with `prefix` has this shape. */
export function shapeAllows(shape: DigitShape, prefix: string, length: number): boolean {
  if (shape.places.length !== length || prefix.length > length) return false;
  for (let index = 0; index < prefix.length; index++) {
    if (!shape.places[index]?.includes(prefix.charAt(index))) return false;
  }
  return true;
}

/** Whether every number of `length` digits that begins with `prefix` has this shape. */
export function shapeCovers(shape: DigitShape, prefix: string, length: number): boolean {
  return prefix.length >= shape.fixedDigits && shapeAllows(shape, prefix, length);
}

function digitsOfPlace(token: string): string {
  if (token === 'd') return ANY;
  if (!token.startsWith('[')) return token;
  return ANY.replace(new RegExp(`[^${token.slice(1, -1)}]`, 'g'), '');
}
