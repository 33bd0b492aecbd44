import { describeRange } from '@rangewatch/numbering';
import type { Localised } from '@rangewatch/schema';
import { checklistLines, signalLevelName } from '@rangewatch/statistics/signal-words';
import { Details } from '../../layout/details.tsx';
import { RangeRow } from '../../layout/range-row.tsx';
import { BeforeAndAfter } from './before-and-after.tsx';
import { ChecklistTable } from './checklist-table.tsx';
import { CohortTable } from './cohort-table.tsx';
import { Confirmation, Rivals } from './confirmation.tsx';
import { GradeTable } from './grade-table.tsx';
import { ObservedAndExpected, PairFigures } from './observed-and-expected.tsx';
import { Onset } from './onset.tsx';
import { Routes } from './routes.tsx';
import { SelfControlled } from './self-controlled.tsx';
import type { EvidenceProps } from './evidence-props.ts';

type SignalEvidenceProps = EvidenceProps & {
  readonly statement: Localised | null;
  /** Of the first range the whole sentence stands open; the others say the same of themselves. */
  readonly isFirst: boolean;
};

/** One range and everything that the run says of it; what only a check needs is folded away. */
export function SignalEvidence({ statement, isFirst, ...evidence }: SignalEvidenceProps) {
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
      {statement && isFirst && <Statement text={statement[page.locale]} />}
      <ObservedAndExpected {...evidence} />
      {statement && !isFirst && (
        <Details summary={page.t('authority.fold.statement')}>
          <Statement text={statement[page.locale]} />
        </Details>
      )}
      <ToCheck {...evidence} />
    </section>
  );
}

function Statement({ text }: { text: string }) {
  return (
    <div class="rw-answer rw-answer--reported">
      <p class="rw-answer__basis rw-user-text">{text}</p>
    </div>
  );
}

function ToCheck(evidence: EvidenceProps) {
  const { page, record } = evidence;
  const { t } = page;
  const lines = checklistLines(record, page.locale);
  const met = lines.filter(({ isMet }) => isMet).length;
  return (
    <>
      <Details summary={t('authority.fold.pair')}>
        <PairFigures {...evidence} />
      </Details>
      <Details summary={t('authority.fold.course')}>
        <BeforeAndAfter {...evidence} />
        <Routes {...evidence} />
        <Onset {...evidence} />
      </Details>
      <Details summary={t('authority.fold.checklist', { met, all: lines.length })}>
        <ChecklistTable page={page} lines={lines} />
      </Details>
      <Details summary={t('authority.fold.hold')}>
        <GradeTable {...evidence} />
        <CohortTable {...evidence} />
        <Rivals {...evidence} />
        <Confirmation {...evidence} />
        <SelfControlled {...evidence} />
      </Details>
    </>
  );
}
