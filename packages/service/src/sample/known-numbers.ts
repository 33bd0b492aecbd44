import type { Writers } from '@rangewatch/database/writers';
import { ensureCallerNumber, ensureNumberRange } from '@rangewatch/numbering';
import { wantedTag } from '../report/wanted-tag.ts';
import { HOSPITAL, numberAt, OTHER_BLOCKS, SALES_BLOCKS, SCHOOL } from './number-blocks.ts';

/** Enough to be named whatever the jitter, and to outweigh its reports. */
const WANTED_BY = 8;
const SECRET_BYTES = 16;

/** Every range that only the sample speaks of: nobody can hold a number of it. */
export const SAMPLE_RANGES = [...SALES_BLOCKS, ...OTHER_BLOCKS].map(({ prefix }) =>
  ensureNumberRange(`${prefix}****`),
);

/** Puts the numbers of the story on record that lists leave alone. Again changes nothing that is shown. */
export async function noteKnownNumbers(
  writers: Pick<Writers, 'noteKnownNumber' | 'markWanted'>,
  notedAt: Date,
): Promise<void> {
  await writers.noteKnownNumber({
    number: ensureCallerNumber(numberAt(HOSPITAL)),
    name: '示例社区医院（虚构）Sample hospital (invented)',
    basis: 'operator',
    notedAt,
  });
  const number = ensureCallerNumber(numberAt(SCHOOL));
  for (let person = 1; person <= WANTED_BY; person += 1) {
    const tag = wantedTag(new Uint8Array(SECRET_BYTES).fill(person), number);
    await writers.markWanted({ number, tag, markedAt: notedAt });
  }
}
