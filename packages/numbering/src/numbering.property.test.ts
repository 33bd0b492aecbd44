import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  callerNumbers,
  countries,
  digit,
  findCounterexample,
  numberRanges,
  typedTexts,
} from './testing/arbitrary-numbers.ts';
import { isCallerNumber } from './caller-number.ts';
import { classifyNumber } from './classify-number.ts';
import { describeNumber, describeRange } from './describe.ts';
import { type NormalisedNumber, normaliseNumber } from './normalise-number.ts';
import {
  childRanges,
  containingRanges,
  isNumberRange,
  MAX_OPEN_DIGITS,
  parentRange,
  rangeContains,
  rangeOf,
  rangeParts,
  widerRanges,
} from './number-range.ts';
import { NUMBERING_PROBLEM_CODES } from './numbering-problem.ts';
import { parseCallerNumber } from './parse-caller-number.ts';
import { parseRange } from './parse-range.ts';
import { planUnit } from './plan-unit.ts';
import { type Reading, readText } from './read-text.ts';
import type { NumberRange } from './stored-form.ts';

const CN = { defaultCountry: 'CN' };
const PERSONAL = ['mobile', 'fixed', 'fixedOrMobile', 'iot'];

function readsAs(text: string, number: string, defaultCountry: string): boolean {
  const parsed = parseCallerNumber(text, { defaultCountry });
  return parsed.ok && parsed.value.number === number;
}

function readsAsRange(text: string, range: string, defaultCountry: string): boolean {
  const parsed = parseRange(text, { defaultCountry });
  return parsed.ok && parsed.value === range;
}

describe('numbers', () => {
  test('what is displayed reads as the same number again in the mainland', () => {
    const found = findCounterexample(callerNumbers, (number) =>
      readsAs(describeNumber(number).display, number, 'CN'),
    );
    expect(found).toBeNull();
  });

  test('E.164 with + and scoped service numbers read as the same number everywhere', () => {
    const found = findCounterexample(fc.tuple(callerNumbers, countries), ([number, country]) =>
      readsAs(classifyNumber(number).e164 ?? number, number, country),
    );
    expect(found).toBeNull();
  });

  test('a person’s number is masked by three signs or more, and then is no number', () => {
    const found = findCounterexample(callerNumbers, (number) => {
      const { masked, kind } = describeNumber(number);
      if (!PERSONAL.includes(kind)) return true;
      return masked.includes('***') && !parseCallerNumber(masked, CN).ok;
    });
    expect(found).toBeNull();
  });
});

describe('texts', () => {
  test('the importers’ way and the careful way find the same number', () => {
    const pairs = fc.tuple(typedTexts, countries);
    expect(findCounterexample(pairs, ([text, country]) => agrees(text, country), 3000)).toBeNull();
  });

  test('so they do for plain strings of ten and eleven digits', () => {
    const plain = fc.string({ unit: digit, minLength: 10, maxLength: 11 });
    const pairs = fc.tuple(plain, fc.constantFrom('CN', 'US', 'CA'));
    expect(findCounterexample(pairs, ([text, country]) => agrees(text, country), 3000)).toBeNull();
  });

  test('every reading is made of stored forms, or names one of the known problems', () => {
    const found = findCounterexample(
      fc.tuple(typedTexts, countries),
      ([text, defaultCountry]) => isSound(readText(text, { defaultCountry })),
      3000,
    );
    expect(found).toBeNull();
  });

  test('numbers in use stand before numbers no one holds', () => {
    const digits = fc.string({ unit: digit, minLength: 3, maxLength: 16 });
    const found = findCounterexample(digits, (text) => {
      const reading = readText(text, CN);
      if (reading.type !== 'number') return true;
      const order = [reading.number, ...reading.otherReadings].map(({ assigned }) => assigned);
      const firstUnassigned = order.indexOf(false);
      return firstUnassigned === -1 || firstUnassigned > order.lastIndexOf(true);
    });
    expect(found).toBeNull();
  });
});

describe('ranges', () => {
  test('a number lies in its ranges, and each of them in the next', () => {
    const found = findCounterexample(callerNumbers, (number) => {
      const chain: NumberRange[] = [...[number].filter(isNumberRange), ...containingRanges(number)];
      if (chain[0] !== number || chain.length > MAX_OPEN_DIGITS + 1) return false;
      if (rangeOf(number, chain.length) !== null) return false;
      return chain.every((range, openDigits) => {
        const parts = rangeParts(range);
        return (
          range === rangeOf(number, openDigits) &&
          rangeContains(range, chain[0] ?? range) &&
          parts.openDigits === openDigits &&
          parts.size === 10 ** openDigits &&
          parentRange(range) === (chain[openDigits + 1] ?? null) &&
          widerRanges(range).join() === chain.slice(openDigits + 1).join()
        );
      });
    });
    expect(found).toBeNull();
  });

  test('ten children fill a range and know their parent', () => {
    const found = findCounterexample(numberRanges, (range) => {
      const children = childRanges(range);
      return (
        new Set(children).size === 10 &&
        children.every(
          (child) =>
            rangeContains(range, child) &&
            !rangeContains(child, range) &&
            parentRange(child) === range,
        )
      );
    });
    expect(found).toBeNull();
  });

  test('containment is an order, and never across lengths', () => {
    const found = findCounterexample(fc.tuple(numberRanges, numberRanges), ([a, b]) => {
      const both = rangeContains(a, b) && rangeContains(b, a);
      const acrossLengths = a.length !== b.length && rangeContains(a, b);
      return rangeContains(a, a) && both === (a === b) && !acrossLengths;
    });
    expect(found).toBeNull();
  });

  test('the stored form reads as itself everywhere, the displayed one in the mainland', () => {
    const found = findCounterexample(
      fc.tuple(numberRanges, countries),
      ([range, country]) =>
        readsAsRange(range, range, country) &&
        readsAsRange(describeRange(range).display, range, 'CN'),
    );
    expect(found).toBeNull();
  });

  test('the unit of the plan holds the range and is its own unit', () => {
    const found = findCounterexample(numberRanges, (range) => {
      const unit = planUnit(range);
      if (unit === null) return true;
      return rangeContains(unit.range, range) && planUnit(unit.range)?.unit === unit.unit;
    });
    expect(found).toBeNull();
  });

  test('outside North America a range has a place only if all its numbers have it', () => {
    const found = findCounterexample(callerNumbers, (number) => {
      if (number.startsWith('1')) return true;
      const own = describeNumber(number).place;
      return containingRanges(number)
        .map((range) => describeRange(range).place)
        .every((place) => place === null || place.en === own?.en);
    });
    expect(found).toBeNull();
  });
});

function agrees(text: string, defaultCountry: string): boolean {
  const options = { defaultCountry };
  return sameAsParsed(normaliseNumber(text, options), text, defaultCountry);
}

function sameAsParsed(normalised: NormalisedNumber, text: string, defaultCountry: string): boolean {
  const parsed = parseCallerNumber(text, { defaultCountry });
  if (parsed.ok) return normalised.ok && normalised.number === parsed.value.number;
  if (!normalised.ok) return normalised.problem.code === parsed.problem.code;
  const shownNone = ['number_empty', 'number_withheld'].includes(parsed.problem.code);
  return normalised.number === null && shownNone;
}

function isSound(reading: Reading): boolean {
  if (reading.type === 'malformed') return NUMBERING_PROBLEM_CODES.includes(reading.problem.code);
  if (reading.type === 'withheld') return true;
  const all =
    reading.type === 'number'
      ? [reading.number, ...reading.otherReadings].map(({ number }) => number)
      : [reading.range, ...reading.otherReadings];
  const isStored = reading.type === 'number' ? isCallerNumber : isNumberRange;
  return new Set(all).size === all.length && all.every((text) => isStored(text));
}
