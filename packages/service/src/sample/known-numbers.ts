import type { Writers } from '@rangewatch/database/writers';
import { type CallerNumber, ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { wantedTag } from '../report/wanted-tag.ts';
import { OTHER_BLOCKS, SALES_BLOCKS } from './number-blocks.ts';

const [FIRST_OTHER, SECOND_OTHER] = OTHER_BLOCKS;
/** One of the busy callers of the story is a hospital's line: a person has checked it. */
const CHECKED = numberOf(FIRST_OTHER?.prefix, '4000');
/** Another is wanted by many of those it calls. */
const WANTED = numberOf(SECOND_OTHER?.prefix, '4003');
const WANTED_BY = 8;
const SECRET_BYTES = 16;

/** Every range that only the sample speaks of: nobody can hold a number of it. */
export const SAMPLE_RANGES = [...SALES_BLOCKS, ...OTHER_BLOCKS].map(({ prefix }) =>
  ensureNumberRange(`${prefix}****`),
);

/** Puts the numbers of the story on record that lists leave alone. Again changes nothing. */
export async function noteKnownNumbers(
  writers: Pick<Writers, 'noteKnownNumber' | 'markWanted'>,
  notedAt: Date,
): Promise<void> {
  await writers.noteKnownNumber({
    number: CHECKED,
    name: '示例社区医院（虚构）Sample hospital (invented)',
    basis: 'operator',
    notedAt,
  });
  for (let person = 1; person <= WANTED_BY; person += 1) {
    const tag = wantedTag(new Uint8Array(SECRET_BYTES).fill(person), WANTED);
    await writers.markWanted({ number: WANTED, tag, markedAt: notedAt });
  }
}

function numberOf(prefix: string | undefined, last: string): CallerNumber {
  return ensureCallerNumber(`${prefix}${last}`);
}
