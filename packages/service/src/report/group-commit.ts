import { setImmediate as nextTurn } from 'node:timers/promises';

/** The most submissions one commit holds. */
export const MAX_GROUP = 64;

interface Waiting<T, R> {
  readonly item: T;
  readonly settle: PromiseWithResolvers<R>;
}

/**
 * Puts the submissions of one event-loop turn, and those that arrive during a commit, into one commit;
 * each is answered after the commit that holds it. When a group fails, its members are tried one by one,
 * so that one bad submission never fails its neighbours.
 */
export class GroupCommit<T, R> {
  readonly #commit: (items: readonly T[]) => Promise<readonly R[]>;
  readonly #waiting: Waiting<T, R>[] = [];
  #isRunning = false;

  /** `commit` answers in the order of its items, all or nothing. */
  constructor(commit: (items: readonly T[]) => Promise<readonly R[]>) {
    this.#commit = commit;
  }

  submit(item: T): Promise<R> {
    const settle = Promise.withResolvers<R>();
    this.#waiting.push({ item, settle });
    if (!this.#isRunning) {
      this.#isRunning = true;
      setImmediate(() => void this.#run());
    }
    return settle.promise;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await this.#commitGroup(this.#waiting.splice(0, MAX_GROUP));
      // A synchronous database gives no turn to the network by itself.
      await nextTurn();
    }
    this.#isRunning = false;
  }

  async #commitGroup(group: readonly Waiting<T, R>[]): Promise<void> {
    try {
      answer(group, await this.#commit(group.map(({ item }) => item)));
    } catch (error) {
      const [first, ...others] = group;
      if (first && others.length === 0) return first.settle.reject(error);
      for (const member of group) await this.#commitGroup([member]);
    }
  }
}

function answer<T, R>(group: readonly Waiting<T, R>[], outcomes: readonly R[]): void {
  if (outcomes.length !== group.length) throw new RangeError('a commit answered for other items');
  group.forEach(({ settle }, index) => settle.resolve(outcomes[index] as R));
}
