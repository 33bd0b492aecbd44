import { readFileSync } from 'node:fs';
import { serviceNumber } from './caller-number.ts';
import { rangeContains } from './number-range.ts';
import { NumberingError } from './numbering-problem.ts';
import type { Place } from './place.ts';
import type { CallerNumber, NumberRange } from './stored-form.ts';

/** A mainland service number that is advertised to everyone: emergency lines, authorities, carriers, banks. */
export interface KnownServiceNumber {
  readonly number: CallerNumber;
  /** Who answers it when it is dialled. */
  readonly name: Place;
}

let known: ReadonlyMap<string, KnownServiceNumber> | null = null;

/**
 * Whose hotline a number is; null for all others. It is who answers when the number is dialled: a display
 * can be forged.
 */
export function knownServiceNumber(number: CallerNumber): KnownServiceNumber | null {
  return knownNumbers().get(number) ?? null;
}

/** The known numbers inside a range, in their order; a range of another length holds none of them. */
export function knownServiceNumbersIn(range: NumberRange): readonly KnownServiceNumber[] {
  if (!range.startsWith('CN:')) return [];
  return [...knownNumbers().values()].filter(({ number }) => rangeContains(range, number));
}

function knownNumbers(): ReadonlyMap<string, KnownServiceNumber> {
  known ??= new Map([...readRows()].map((each) => [each.number, each]));
  return known;
}

function* readRows(): Iterable<KnownServiceNumber> {
  const file = new URL('../data/known-service-numbers.tsv', import.meta.url);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [digits = '', , hans = '', hant = '', en = ''] = line.split('\t');
    const number = serviceNumber(digits);
    if (number === null) throw new NumberingError({ code: 'number_not_canonical', params: {} });
    yield { number, name: Object.freeze({ 'zh-Hans': hans, 'zh-Hant': hant, en }) };
  }
}
