import { randomUUID } from 'node:crypto';
import { actSubjectText, type Release } from '@rangewatch/schema';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { type ReadRow, readRow } from './read-row.ts';
import { typedRow } from './row-name.tsx';
import { readSeed } from './sent-form.ts';

/** Two years: who means an older week says so to the operator. */
const MOST_WEEKS = 104;

/** What a form holds that asks for a row. */
export interface RowForm {
  readonly seed: string;
  readonly about: string;
  readonly week: string;
}

interface SentRow {
  readonly form: RowForm;
  readonly releases: readonly Release[];
  readonly read: ReadRow;
  /** As a release writes it; empty where no row was meant, or several. */
  readonly about: string;
}

/** A form as it is first shown, with the row of the page that led here. */
export async function newRowForm(
  { query }: SiteRequest,
  deps: SiteDeps,
): Promise<Pick<SentRow, 'form' | 'releases'>> {
  const releases = await releasedWeeks(deps);
  const about = typedRow(query.get('about') ?? '');
  const week = query.get('week') ?? releases[0]?.week ?? '';
  return { form: { seed: randomUUID(), about, week }, releases };
}

/** What was sent, and what row was meant. */
export async function sentRowForm({ form }: SiteRequest, deps: SiteDeps): Promise<SentRow> {
  const typed = form.get('about') ?? '';
  const [read, releases] = await Promise.all([readRow(typed, deps), releasedWeeks(deps)]);
  return {
    form: { seed: readSeed(form), about: typed, week: form.get('week') ?? '' },
    releases,
    read,
    about: read.kind === 'row' ? actSubjectText(read.subject) : '',
  };
}

async function releasedWeeks({ readers }: SiteDeps): Promise<readonly Release[]> {
  return (await readers.listReleases({ limit: MOST_WEEKS })).items;
}
