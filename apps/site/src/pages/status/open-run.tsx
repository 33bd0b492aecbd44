import { formatCount, type Job, type JobProgress, type JobState } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact } from '../../layout/facts.tsx';
import { InstantText } from './instant-text.tsx';
import { runNote } from './run-note.ts';

interface OpenRunProps {
  readonly page: PageContext;
  readonly state: JobState;
  readonly run: Job;
}

/** The run that is to be finished: since when it goes on, or what failed and when it is tried again. */
export function OpenRun({ page, state, run }: OpenRunProps) {
  const { t, locale } = page;
  const { startedAt, progress, attempts, problem, tryAt } = run;
  const isHeld = state === 'running' || state === 'interrupted';
  return (
    <>
      {startedAt && (
        <Fact name={t(isHeld ? 'status.since' : 'status.lastAttempt')} {...runNote(page, run)}>
          <InstantText page={page} at={startedAt} />
        </Fact>
      )}
      {isHeld && progress && (
        <Fact name={t('status.progress')}>{progressText(page, progress)}</Fact>
      )}
      {state === 'interrupted' && (
        <Fact name={t('status.takenOver')}>{t('status.takenOverText')}</Fact>
      )}
      {attempts > 1 && <Fact name={t('status.attempts')}>{formatCount(attempts, locale)}</Fact>}
      {problem && <Fact name={t('status.problem')}>{t(`status.problem.${problem}`)}</Fact>}
      {state === 'failed' && (
        <Fact name={t('status.tryAt')}>
          <InstantText page={page} at={tryAt} />
        </Fact>
      )}
    </>
  );
}

function progressText({ t, locale }: PageContext, progress: JobProgress): string {
  const { step, doneCount, totalCount } = progress;
  const done = formatCount(doneCount, locale);
  if (totalCount === null) return t('status.rows', { done });
  return t(`status.step.${step}`, { done, total: formatCount(totalCount, locale) });
}
