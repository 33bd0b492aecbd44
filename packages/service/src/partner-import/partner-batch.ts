import type { PartnerImportBatch, SignalPersonFacts } from '@rangewatch/database/writers';
import type { FileLine } from '../import/file-lines.ts';
import type { PartnerReadContext } from './read-context.ts';
import { readPartnerLine } from './read-partner-line.ts';
import type { Refusal } from './rejection.ts';

/** Lines and characters of one durable commit: bounded, however much stands in one line. */
const BATCH_LINES = 2000;
const BATCH_CHARACTERS = 4_000_000;

/** What some lines came to, until it is written. */
export class PartnerBatch {
  /** By pseudonym; null: taken back. The later line of a person stands. */
  readonly #persons = new Map<string, SignalPersonFacts | null>();
  readonly #campaigns: PartnerImportBatch['campaigns'][number][] = [];
  readonly #rejections: PartnerImportBatch['rejections'][number][] = [];
  #lines = 0;
  #characters = 0;
  #linesDone = 0;
  #rejectedCount = 0;
  #callCount = 0;
  #withheldCount = 0;

  get isEmpty(): boolean {
    return this.#lines === 0;
  }

  isFull(batchLines = BATCH_LINES): boolean {
    return this.#lines >= batchLines || this.#characters >= BATCH_CHARACTERS;
  }

  add({ line, text }: FileLine, context: PartnerReadContext): void {
    const read = readPartnerLine(text, context);
    this.#lines += 1;
    this.#characters += text.length;
    this.#linesDone = line;
    if ('rejected' in read) {
      this.#rejectedCount += 1;
      this.#note(line, [read.rejected]);
    } else if ('campaign' in read) {
      this.#campaigns.push(read.campaign);
    } else if ('removed' in read) {
      this.#persons.set(read.removed, null);
    } else {
      const { facts, withheldCount, refused } = read.person;
      this.#persons.set(facts.person, facts);
      this.#callCount += facts.calls.length;
      this.#withheldCount += withheldCount;
      this.#note(line, refused);
    }
  }

  toWrite(fileId: number, source: string): PartnerImportBatch {
    return {
      fileId,
      source,
      persons: [...this.#persons.values()].filter((facts) => facts !== null),
      removed: [...this.#persons].flatMap(([person, facts]) => (facts === null ? [person] : [])),
      campaigns: this.#campaigns,
      rejections: this.#rejections,
      linesDone: this.#linesDone,
      acceptedCount: this.#lines - this.#rejectedCount,
      rejectedCount: this.#rejectedCount,
      callCount: this.#callCount,
      withheldCount: this.#withheldCount,
      rejectedCallCount: this.#rejections.length - this.#rejectedCount,
    };
  }

  #note(line: number, refused: readonly Refusal[]): void {
    for (const each of refused) this.#rejections.push({ line, ...each });
  }
}
