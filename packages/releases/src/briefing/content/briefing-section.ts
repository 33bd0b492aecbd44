import type { Drawing } from '../charts/drawing.ts';
import type { BriefingTable } from './briefing-table.ts';

export const SECTION_IDS = [
  'summary',
  'sources',
  'categories',
  'places',
  'ranges',
  'numbers',
  'campaigns',
  'signals',
  'notes',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/** A part of the briefing in one language, before it is HTML or PDF. */
export interface BriefingSection {
  readonly id: SectionId;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  readonly points: readonly string[];
  readonly panels: readonly Panel[];
}

/** Charts and the table that holds their figures; some tables have no chart. */
export interface Panel {
  readonly drawings: readonly Drawing[];
  readonly table: BriefingTable;
}
