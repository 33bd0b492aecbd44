/**
 * How calls walk through a block of 10,000 numbers, so that the sample knows every kind of range: `wide` leaves
 * a few numbers in many hundreds, `dense` many numbers in a few hundreds far apart, `corner` stays in the
 * block's first hundreds.
 */
export type Dialling = 'wide' | 'dense' | 'corner';

/** A day's numbers follow each other in use, so that people are called from one hundred or two. */
const NUMBERS_OF_HUNDRED = { wide: 7, dense: 28 };
/** A block is derived from spread once four of its thousands are reported, a thousand once four of its hundreds are. */
const THOUSANDS_IN_TURN = 4;
const HUNDREDS_IN_TURN = 4;
/** A hundred is derived from spread once four of its tens are reported: one more, as some fall to the jitter. */
const TENS_IN_TURN = 5;

/** Where in its block lies the number that came into use as the nth, counted from 0. No two share a place. */
export function positionOf(dialling: Dialling, nth: number): number {
  if (dialling === 'corner') return nth;
  const ofHundred = NUMBERS_OF_HUNDRED[dialling];
  const [turn, within] = [Math.floor(nth / ofHundred), nth % ofHundred];
  return dialling === 'wide' ? widePlace(turn) + within : densePlace(turn) + apart(within);
}

/** Round and round through four thousands, to another hundred each time; once it had four of each, through the next. */
function widePlace(turn: number): number {
  const round = Math.floor(turn / THOUSANDS_IN_TURN);
  const later = Math.floor(round / HUNDREDS_IN_TURN);
  return placeOf((turn % THOUSANDS_IN_TURN) * 3 + later, round * 3 + 2);
}

/** Each hundred in another thousand. */
function densePlace(turn: number): number {
  return placeOf(turn * 3, turn * 7 + 2);
}

function placeOf(thousand: number, hundred: number): number {
  return (thousand % 10) * 1000 + (hundred % 10) * 100;
}

/** Over every other ten of the hundred. */
function apart(within: number): number {
  return (within % TENS_IN_TURN) * 20 + Math.floor(within / TENS_IN_TURN);
}
