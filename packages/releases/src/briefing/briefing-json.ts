import type { ReleaseHeader } from '../release-header.ts';
import type { BriefingFigures } from './figures/briefing-figures.ts';

const FORMAT = 'rangewatch-briefing/1';

/** What the briefing is written from, in whatever language and form. */
export interface Briefing {
  readonly header: ReleaseHeader;
  readonly figures: BriefingFigures;
}

/** `report.json`: the same bytes for the same header and figures. */
export function briefingJson(header: ReleaseHeader, figures: BriefingFigures): string {
  const { week, revision, status, timeZone, containsSample, revisionReasons, policy } = header;
  const { scheduledAt, revisedOn } = header;
  const said = { week, revision, status, scheduledAt: scheduledAt.toISOString(), revisedOn };
  const written = { ...said, timeZone, containsSample, revisionReasons, policy };
  return `${JSON.stringify({ format: FORMAT, header: written, figures })}\n`;
}

/**
 * Reads what `briefingJson` wrote; null for another format.
 *
 * @param text whose hash was compared with the release's manifest: its form is taken on trust
 */
export function parseBriefing(text: string): Briefing | null {
  const { format, header, figures } = JSON.parse(text) as {
    readonly format: string;
    readonly header: Omit<ReleaseHeader, 'scheduledAt'> & { readonly scheduledAt: string };
    readonly figures: BriefingFigures;
  };
  if (format !== FORMAT) return null;
  return { header: { ...header, scheduledAt: new Date(header.scheduledAt) }, figures };
}
