import { addWeeks, type Week, weekOfInstant } from '@rangewatch/schema';
import packageFile from '../../package.json' with { type: 'json' };
import type { Task, TaskDeps } from '../task.ts';

/** Judges the campaigns of the week that ended, once, and publishes what may be shown of them; `rangewatch signals run` judges it again when asked to. */
export const runSignalsTask: Task = {
  name: 'run-signals',
  // Before the week is published, which says what may be shown of them.
  schedule: '30 8 * * 1',
  async run({ log, ...deps }: TaskDeps) {
    const asOf = addWeeks(weekOfInstant(deps.clock(), deps.timeZone), -1);
    if (!(await deps.readers.findSignalRun(asOf))) await judge(deps, asOf, log);
    const { publishSignals } = await import('@rangewatch/service/signals');
    const { campaignCount } = await publishSignals(deps);
    log.info({ week: asOf, campaigns: campaignCount }, 'what is public of signals was made anew');
  },
};

async function judge(deps: Omit<TaskDeps, 'log'>, asOf: Week, log: TaskDeps['log']): Promise<void> {
  const { runSignals } = await import('@rangewatch/service/signals');
  const { run, factsHash } = await runSignals(
    { ...deps, codeVersion: packageFile.version },
    { asOf },
  );
  const { personCount, testedCampaigns, results } = run;
  log.info(
    {
      week: asOf,
      persons: personCount,
      campaigns: testedCampaigns,
      results: results.length,
      factsHash,
    },
    'the signals of a week were judged',
  );
}
