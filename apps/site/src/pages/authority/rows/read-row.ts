import { describeRange, type NumberRange, readText } from '@rangewatch/numbering';
import {
  type ActSubject,
  actSubjectText,
  type Campaign,
  parseActSubject,
} from '@rangewatch/schema';
import { isCampaignId } from '../../../http/list-query.ts';
import type { SiteDeps } from '../../../site-deps.ts';

/** What somebody meant who typed a campaign or a range. */
export type ReadRow =
  | { readonly kind: 'row'; readonly subject: ActSubject; readonly title: string | null }
  /** It can be read in several ways, and whoever typed it has to choose. */
  | { readonly kind: 'several'; readonly choices: readonly RowChoice[] }
  | { readonly kind: 'none' };

export interface RowChoice {
  /** As a release writes it. */
  readonly about: string;
  readonly text: string;
  readonly hint?: string;
}

type Reading = Pick<SiteDeps, 'readers' | 'defaultCountry'>;

const MOST_OFFERED = 6;
const CAMPAIGN_ADDRESS = /\/campaigns?\/([\w-]{1,64})(?:[/?#]|$)/;

/** A campaign by its address, id or name, a range as people write it, or either as a release writes it. */
export async function readRow(typed: string, deps: Reading): Promise<ReadRow> {
  const text = typed.trim();
  const written = parseActSubject(text) ?? null;
  if (written?.kind === 'range') return { kind: 'row', subject: written, title: null };
  const id = written?.campaignId ?? CAMPAIGN_ADDRESS.exec(text)?.[1] ?? text;
  const campaign = isCampaignId(id) ? await deps.readers.findCampaign(id) : null;
  if (campaign) return rowOf(campaign);
  const ranges = rangesIn(text, deps);
  return ranges.length > 0 ? rangeOf(ranges) : await searchCampaigns(text, deps);
}

/** A number is the range with no open digit. */
function rangesIn(text: string, deps: Reading): readonly NumberRange[] {
  const read = readText(text, deps);
  if (read.type === 'range') return [read.range, ...read.otherReadings];
  return read.type === 'number' ? [read.number.number] : [];
}

function rangeOf(ranges: readonly NumberRange[]): ReadRow {
  const [range] = ranges;
  if (range && ranges.length === 1)
    return { kind: 'row', subject: { kind: 'range', range }, title: null };
  const choices = ranges.map((one) => ({
    about: actSubjectText({ kind: 'range', range: one }),
    text: describeRange(one).display,
  }));
  return { kind: 'several', choices };
}

async function searchCampaigns(search: string, { readers }: Reading): Promise<ReadRow> {
  if (search === '') return { kind: 'none' };
  const { items } = await readers.listCampaigns({ search, limit: MOST_OFFERED });
  const [only] = items;
  if (!only) return { kind: 'none' };
  if (items.length === 1) return rowOf(only);
  const choices = items.map(({ campaignId, title, organiserName }) => ({
    about: actSubjectText({ kind: 'campaign', campaignId }),
    text: title,
    hint: organiserName,
  }));
  return { kind: 'several', choices };
}

function rowOf({ campaignId, title }: Campaign): ReadRow {
  return { kind: 'row', subject: { kind: 'campaign', campaignId }, title };
}
