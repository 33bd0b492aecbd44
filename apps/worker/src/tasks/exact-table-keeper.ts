import type { Week } from '@rangewatch/schema';
import { keepNewestRows } from '@rangewatch/service';
import type { TaskDeps } from '../task.ts';

/** Makes the exact tables of weeks as they are published. What fails there holds back no public week. */
export class ExactTableKeeper {
  readonly #deps: Pick<TaskDeps, 'readers' | 'authorityDir' | 'policy' | 'jitterKey' | 'log'>;
  #failure: Error | null = null;

  constructor(deps: Pick<TaskDeps, 'readers' | 'authorityDir' | 'policy' | 'jitterKey' | 'log'>) {
    this.#deps = deps;
  }

  /** Makes the table of a published week, unless it is there. After a failure no later one: it is compared with this. */
  async keep(week: Week): Promise<void> {
    if (this.#failure !== null) return;
    const { authorityDir, log } = this.#deps;
    try {
      const made = await keepNewestRows(this.#deps, week);
      if (made) log.info({ exactTableOf: `${week}/r${made.revision}` }, 'an exact table was made');
    } catch (error) {
      this.#failure = error instanceof Error ? error : new Error('not made', { cause: error });
      log.error(
        { exactTableOf: week, folder: authorityDir },
        'an exact table could not be made: AUTHORITY_DIR must name a folder this process can write to, with room on its disk. The next run tries again.',
      );
    }
  }

  /** @throws what went wrong, once all weeks are published, so that the run is tried again */
  throwFailure(): void {
    if (this.#failure !== null) throw this.#failure;
  }
}
