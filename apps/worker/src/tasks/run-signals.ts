import { type Week, weekOfRun } from '@rangewatch/schema';
import packageFile from '../../package.json' with { type: 'json' };
import { jobTask } from '../job-task.ts';
import type { TaskDeps } from '../task.ts';

/** Judges the campaigns of a week that ended, once, and publishes what may be shown of them; `rangewatch signals run` judges it again when asked to. */
export const runSignalsTask = jobTask(
  'run-signals',
  async ({ log, ...deps }, { job, signal, report }) => {
    const asOf = weekOfRun(job.runKey);
    report({ step: 'judge', doneCount: 0, totalCount: 2 });
    if (!(await deps.readers.findSignalRun(asOf))) await judge(deps, asOf, log);
    if (signal.aborted) return null;
    report({ step: 'publish', doneCount: 1, totalCount: 2 });
    const { publishSignals } = await import('@rangewatch/service/signals');
    const { campaignCount } = await publishSignals(deps);
    report({ step: 'publish', doneCount: 2, totalCount: 2 });
    log.info({ week: asOf, campaigns: campaignCount }, 'what is public of signals was made anew');
    return null;
  },
);

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
