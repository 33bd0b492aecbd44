import type { Section } from './section.ts';
import { callTable } from './call-table.ts';
import { numberReports } from './number-reports.ts';
import { sharedRow } from './shared-row.ts';

/** The calls as the body takes them: one report a number, or all in one table. */
export const callsSection: Section = (letter, fields) => {
  const { authority, facts, say } = letter;
  if (authority.takesOneNumber && facts.calls.length > 0) return numberReports(letter, fields);
  const rows = fields.flatMap((field) => sharedRow(letter, field));
  const told = facts.calls.length > 0 ? callTable(letter, fields) : [];
  if (told.length + rows.length === 0) return [];
  return [
    { kind: 'heading', text: say('calls') },
    ...told,
    ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
  ];
};
