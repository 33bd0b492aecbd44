import { type Refusal, refuse } from './numbering-problem.ts';

/** A text that names a range by its first and last number: the first, and how many last digits run. */
export interface FromTo {
  first: string;
  /** Last digits that run from all 0 to all 9. */
  runningDigits: number;
}

const BETWEEN = /\s*(~|～|至|到|\bto\b|[-‐‑‒–—―−ー]+)\s*/giu;
const NUMBER = /^[+\d\s().-]*\d$/;
// `1701234(0000-9999)`
const BRACKETED = /^(\+?[\d\s-]*\d)\s*\((0{1,8})\s*[-~～–—]\s*(9{1,8})\)$/;
const LOCAL_LENGTH = 7;
const FEWEST_DIGITS = 5;
// Two numbers of one range begin alike. Between two groups of one number stands a hyphen as well.
const ALIKE_BEGINNING = 2;
const ALIKE_BEGINNING_AT_HYPHEN = 3;
const MOST_RUNNING = 8;

/** `17012340000-17012349999`, `17012340000~9999`: one range, or the refusal of two numbers that bound none. */
export function readFromTo(text: string): FromTo | Refusal | null {
  const listed = BRACKETED.exec(text);
  if (listed !== null) {
    const [, beginning = '', zeros = '', nines = ''] = listed;
    if (zeros.length === nines.length) {
      return { first: beginning + zeros, runningDigits: zeros.length };
    }
  }
  for (const between of text.matchAll(BETWEEN)) {
    const first = text.slice(0, between.index);
    const last = text.slice(between.index + between[0].length);
    if (!NUMBER.test(first) || !NUMBER.test(last)) continue;
    const from = digitsOf(first);
    const to = wholeLast(from, digitsOf(last));
    if (!isPair(from, to, between[1] ?? '')) continue;
    const runningDigits = runningBetween(from, to);
    return runningDigits === null ? refuse('range_not_whole') : { first, runningDigits };
  }
  return null;
}

function isPair(from: string, to: string, sign: string): boolean {
  if (from.length !== to.length || from.length < FEWEST_DIGITS || from === to) return false;
  const alike = /[~～至到t]/i.test(sign) ? ALIKE_BEGINNING : ALIKE_BEGINNING_AT_HYPHEN;
  return from.slice(0, alike) === to.slice(0, alike);
}

/** The last number where only its end was written: `17012340000~9999`, `010-62770000至62779999`. */
function wholeLast(from: string, to: string): string {
  const written = from.slice(from.length - to.length);
  const runsThrough = /^9{2,}$/.test(to) && /^0+$/.test(written);
  const isLocal = to.length >= LOCAL_LENGTH && written.slice(0, 2) === to.slice(0, 2);
  const isEnd = from.length - to.length >= ALIKE_BEGINNING && (runsThrough || isLocal);
  return isEnd ? from.slice(0, from.length - to.length) + to : to;
}

function runningBetween(from: string, to: string): number | null {
  const start = Array.from(from).findIndex((digit, index) => digit !== to[index]);
  const running = from.length - start;
  const isWhole = /^0+$/.test(from.slice(start)) && /^9+$/.test(to.slice(start));
  return isWhole && running <= MOST_RUNNING ? running : null;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
