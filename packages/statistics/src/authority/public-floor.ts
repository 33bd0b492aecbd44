import type { CallerNumber, NumberRange } from '@rangewatch/numbering';
import { PUBLIC_POLICY } from '../disclosure-policy.ts';
import { lowerEdge } from './lower-edges.ts';

/**
 * The most that public files can say is at least in a cell: the lower edges of the bands of its numbers, of their blocks
 * and of the whole, whichever adds up to more. As if no jitter were taken off and everybody were told apart: what is really
 * public is never more. Reports of one number are to be added together, and those of one block.
 */
export class PublicFloor {
  #whole = 0;
  #closed = 0;
  #block: NumberRange | null = null;
  #blockCount = 0;
  #ofNumbers = 0;
  #number: CallerNumber | null = null;
  #numberCount = 0;

  add(number: CallerNumber | null, block: NumberRange | null, reportCount: number): void {
    if (number !== this.#number) this.#closeNumber(number);
    if (block !== this.#block) this.#closeBlock(block);
    this.#whole += reportCount;
    this.#blockCount += reportCount;
    this.#numberCount += reportCount;
  }

  get reportCount(): number {
    return Math.max(
      lowerEdge(this.#whole, PUBLIC_POLICY.rangeMinReporters),
      this.#closed + this.#ofBlock(),
    );
  }

  #closeNumber(next: CallerNumber | null): void {
    this.#ofNumbers += this.#ofNumber();
    this.#number = next;
    this.#numberCount = 0;
  }

  #closeBlock(next: NumberRange | null): void {
    this.#closed += this.#ofBlock();
    this.#block = next;
    this.#blockCount = 0;
    this.#ofNumbers = 0;
  }

  /** Of withheld numbers nothing is public. */
  #ofNumber(): number {
    return this.#number === null
      ? 0
      : lowerEdge(this.#numberCount, PUBLIC_POLICY.numberMinReporters);
  }

  #ofBlock(): number {
    const numbers = this.#ofNumbers + this.#ofNumber();
    if (this.#block === null) return numbers;
    return Math.max(numbers, lowerEdge(this.#blockCount, PUBLIC_POLICY.rangeMinReporters));
  }
}
