import { EVIDENCE_GRADES } from '@rangewatch/schema';
import { FigureTable } from '../../charts/figure-table.tsx';
import { knownText, shownCells } from './figure-text.ts';
import type { EvidenceProps } from './evidence-props.ts';

/** With what evidence the people called gave their number. */
export function GradeTable({ page, record: { grades } }: EvidenceProps) {
  const { t } = page;
  const { cells, other } = shownCells(EVIDENCE_GRADES.map((grade) => grades[grade]));
  const rows = EVIDENCE_GRADES.map((grade, index) => ({
    name: t(`authority.grade.${grade}`),
    figure: knownText(cells[index] ?? null, page),
  }));
  const residual = { name: t('authority.other'), figure: knownText(other, page) };
  return (
    <FigureTable
      caption={t('authority.grades')}
      of={t('authority.grade')}
      unit={t('authority.people')}
      rows={other === null ? rows : [...rows, residual]}
    />
  );
}
