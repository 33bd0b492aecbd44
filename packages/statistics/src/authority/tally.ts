import { PublicFloor } from './public-floor.ts';
import type { CountedReports, RangePeople } from './counted-reports.ts';

export type TalliedReports = Omit<CountedReports, 'source' | 'category' | 'reportId'>;

/**
 * What one cell holds. Reports are to be added with those of one number together, and those of one block: then a cell
 * takes the same memory however many it holds.
 */
export class Tally {
  reportCount = 0;
  numberCount = 0;
  evidenceCount = 0;
  disputedCount = 0;
  /** People who agreed to be counted as one across their reports. */
  readonly persons = new Set<string>();
  readonly #range: RangePeople | null;
  #isEveryoneLinked = true;
  #number: string | null = null;
  #block: RangePeople | null = null;
  #blockCount = 0;
  #mostOfBlocks = 0;
  #isOneBlock = true;
  readonly #floor = new PublicFloor();

  /** @param range the range that the cell is about, where it is one whose people are told apart */
  constructor(range: RangePeople | null = null) {
    this.#range = range;
  }

  add(reports: TalliedReports, isDisputed: boolean): void {
    const { number, reportCount, personId, hasEvidence } = reports;
    this.#enterBlock(reports.block);
    this.reportCount += reportCount;
    this.#blockCount += reportCount;
    if (hasEvidence) this.evidenceCount += reportCount;
    if (isDisputed) this.disputedCount += reportCount;
    if (number !== null && number !== this.#number) this.numberCount += 1;
    this.#number = number;
    this.#floor.add(number, reports.block?.range ?? null, reportCount);
    if (personId === null) this.#isEveryoneLinked = false;
    else this.persons.add(personId);
  }

  /**
   * People who are certainly behind the cell. Two blocks may have been reported by the same people, so it is the most
   * that one block gives: of its R reports by T people, s of them are by s − (R − T) at least. 6 of 8 reports by 7 people
   * are by 5 or more; reports of ten blocks with one each are by one person, for all that is known.
   */
  get peopleAtLeast(): number {
    const ofRange = this.#range ? this.reportCount - repeatsOf(this.#range) : 0;
    const least = Math.max(this.#mostOfBlocks, this.#ofBlock(), this.persons.size, ofRange);
    return this.reportCount === 0 ? 0 : Math.max(1, least);
  }

  /** Distinct people where they are told apart: all are linked, or the cell is all of one block's or range's reports. */
  get reporterCount(): number | null {
    if (this.#isEveryoneLinked) return this.persons.size;
    const whole = this.#isOneBlock ? [this.#block, this.#range] : [this.#range];
    const found = whole.find((range) => range?.reportCount === this.reportCount);
    return found?.reporterCount ?? null;
  }

  /** Reports that are not told by the public files as well, where those are most telling. */
  get untoldCount(): number {
    return this.reportCount - this.#floor.reportCount;
  }

  #enterBlock(block: RangePeople | null): void {
    if (block !== null && block.range === this.#block?.range) return;
    if (this.reportCount > 0) this.#isOneBlock = false;
    this.#mostOfBlocks = Math.max(this.#mostOfBlocks, this.#ofBlock());
    this.#block = block;
    this.#blockCount = 0;
  }

  #ofBlock(): number {
    return this.#block ? this.#blockCount - repeatsOf(this.#block) : 0;
  }
}

function repeatsOf({ reportCount, reporterCount }: RangePeople): number {
  return reportCount - reporterCount;
}

/** People who are certainly behind several cells together. */
export function peopleTogether(tallies: readonly Tally[]): number {
  const linked = new Set(tallies.flatMap(({ persons }) => [...persons]));
  return tallies.reduce((most, tally) => Math.max(most, tally.peopleAtLeast), linked.size);
}

export function reportsTogether(tallies: readonly Tally[]): number {
  return tallies.reduce((sum, { reportCount }) => sum + reportCount, 0);
}
