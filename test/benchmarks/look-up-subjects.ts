import { ensureNumberRange, type NumberRange } from '@rangewatch/numbering';
import { BUSY_NUMBER, FILLING_NUMBER, quietNumbers } from './synthetic-rows.ts';

/** What one row of the table looks up. */
export interface Subject {
  readonly name: string;
  readonly label: string;
  /** Looked up in turn; one for a key that everybody asks for. */
  readonly ranges: readonly NumberRange[];
  /** Each range is looked up once, before anything else is: its pages are in no cache of the record's. */
  readonly isFirstTime: boolean;
}

const WIDEST = 8;
const QUIET = 2_000;
const SMALLEST_LIST = 100_000;

/** Rows hold the same weeks and categories at every size, except for the number that fills. */
export const SUBJECTS: readonly Subject[] = [
  quietSubject('named once, first time', true),
  ...Array.from({ length: WIDEST + 1 }, (_, openDigits) => busySubject(openDigits)),
  quietSubject('named once, again', false),
  {
    name: FILLING_NUMBER,
    label: 'number that fills',
    ranges: [ensureNumberRange(FILLING_NUMBER)],
    isFirstTime: false,
  },
];

function quietSubject(label: string, isFirstTime: boolean): Subject {
  const ranges = quietNumbers(SMALLEST_LIST, QUIET).map(ensureNumberRange);
  const name = `${QUIET.toLocaleString('en')} numbers`;
  return { name, label, ranges, isFirstTime };
}

function busySubject(openDigits: number): Subject {
  const range = ensureNumberRange(
    BUSY_NUMBER.slice(0, BUSY_NUMBER.length - openDigits) + '*'.repeat(openDigits),
  );
  const label = openDigits === 0 ? 'number' : `${openDigits} open digits`;
  return { name: range, label, ranges: [range], isFirstTime: false };
}
