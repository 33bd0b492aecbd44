import { HttpProblem } from '../http/http-problem.ts';

/** The objects one request may still resolve, counted where they arise: no variable or fragment gets around it. */
export class NodeBudget {
  readonly #limit: number;
  #used = 0;
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** @throws HttpProblem `too_many_objects` */
  take(count: number): void {
    this.#used += count;
    if (this.#used > this.#limit) throw new HttpProblem('too_many_objects', { limit: this.#limit });
  }
}
