import type { Job, JobStatus } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { InstantText } from './instant-text.tsx';
import { OpenRun } from './open-run.tsx';
import { runNote } from './run-note.ts';

/** How one kind of work stands. */
export function JobFacts({ page, status }: { page: PageContext; status: JobStatus }) {
  const { t } = page;
  const { state, lastSucceeded, open, nextDue } = status;
  return (
    <Facts>
      <Fact name={t('status.state')}>
        <strong class={`govuk-tag rw-tag rw-tag--${state}`}>{t(`status.state.${state}`)}</strong>
      </Fact>
      {open && <OpenRun page={page} state={state} run={open} />}
      <LastSuccess page={page} run={lastSucceeded} />
      <Fact name={t('status.nextDue')}>
        <InstantText page={page} at={nextDue.dueAt} />
      </Fact>
    </Facts>
  );
}

function LastSuccess({ page, run }: { page: PageContext; run: Job | null }) {
  const { t } = page;
  const name = t('status.lastSucceeded');
  if (!run?.succeededAt) return <Fact name={name}>{t('status.none')}</Fact>;
  return (
    <Fact name={name} {...runNote(page, run)}>
      <InstantText page={page} at={run.succeededAt} />
      {run.endedAt && run.problem && <> {t(`status.problem.${run.problem}`)}</>}
    </Fact>
  );
}
