import { describeRange } from '@rangewatch/numbering';
import type { Localised } from '@rangewatch/schema';
import { signalLevelName } from '@rangewatch/statistics/signal-words';
import { RangeRow } from '../../layout/range-row.tsx';
import { BeforeAndAfter } from './before-and-after.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { CohortTable } from './cohort-table.tsx';
import { Confirmation, Rivals } from './confirmation.tsx';
import { GradeTable } from './grade-table.tsx';
import { ObservedAndExpected } from './observed-and-expected.tsx';
import { Onset } from './onset.tsx';
import { Routes } from './routes.tsx';
import { SelfControlled } from './self-controlled.tsx';
import type { EvidenceProps } from './evidence-props.ts';

/** One range and everything that the run says of it, the whole sentence first. */
export function SignalEvidence({
  statement,
  ...evidence
}: EvidenceProps & { readonly statement: Localised | null }) {
  const { page, record } = evidence;
  const { display } = describeRange(record.range);
  return (
    <section>
      <h2 class="govuk-heading-m">
        {page.t('range.title', { range: display })}
        {page.locale === 'en' ? ': ' : '：'}
        {signalLevelName(record.level, page.locale)}
      </h2>
      <ul class="rw-range-list">
        <RangeRow page={page} range={record.range} />
      </ul>
      {statement && (
        <div class="rw-answer rw-answer--reported">
          <p class="rw-answer__basis rw-user-text">{statement[page.locale]}</p>
        </div>
      )}
      <ObservedAndExpected {...evidence} />
      <BeforeAndAfter {...evidence} />
      <Routes {...evidence} />
      <ChecklistTable {...evidence} />
      <GradeTable {...evidence} />
      <CohortTable {...evidence} />
      <Rivals {...evidence} />
      <Confirmation {...evidence} />
      <SelfControlled {...evidence} />
      <Onset {...evidence} />
    </section>
  );
}
