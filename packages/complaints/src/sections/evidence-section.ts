import { formatDay } from '@rangewatch/schema';
import type { Block, FactRow } from '../complaint.ts';
import type { Letter } from '../complaint-request.ts';
import type { Section } from './section.ts';

/** The files of the report, each by what it shows and its hash. */
export const evidenceSection: Section = ({ say, facts: { evidence } }) => [
  { kind: 'heading', text: say('evidence') },
  evidence.length === 0
    ? { kind: 'paragraph', text: say('evidence.none') }
    : {
        kind: 'list',
        items: evidence.map(({ name, sha256 }) => say('evidence.file', { name, sha256 })),
      },
];

/** When it was recorded and under which entry, how sure it is, and where it is checked: in every letter. */
export function recordSection({ say, facts, locale, authority }: Letter): readonly Block[] {
  const { record, campaigns } = facts;
  const { reportId, receivedOn, receivedClock, timeZone, entries, checkedAt } = record;
  const day = formatDay(receivedOn, locale);
  const grades = authority.asks.includes('exposure') ? campaigns : [];
  return [
    { kind: 'heading', text: say('record') },
    {
      kind: 'facts',
      rows: [
        [say('record.report'), reportId],
        [say('record.received'), `${day} ${receivedClock} (${timeZone})`],
        ...entries.map(
          ({ leafIndex, leafHash }): FactRow => [
            say('record.entry'),
            say('record.leaf', { leaf: leafIndex, hash: leafHash }),
          ],
        ),
        ...grades.map(
          ({ title, evidenceGrade }): FactRow => [
            say('record.grade'),
            say('record.gradeOf', { title, meaning: say(`grade.${evidenceGrade}`) }),
          ],
        ),
      ],
    },
    { kind: 'paragraph', text: say('record.check', { url: checkedAt }) },
  ];
}
