import {
  type AuthorityFilter,
  type AuthorityRow,
  type AuthorityTableQuery,
  publicationText,
  type Release,
  type Week,
} from '@rangewatch/schema';
import { AccessNotNoted, type ExactTable } from '@rangewatch/service';
import { narrowAuthorityRows, outsideJurisdiction, withoutSignals } from '@rangewatch/statistics';
import type { ApiServices } from '../../api-services.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import type { AskingReader } from '../../http/token-holder.ts';

export interface ExactWeek {
  readonly release: Release;
  /** Everything the authority may see of it. */
  readonly all: readonly AuthorityRow[];
}

/** Of an authority's rows those that were asked for. */
export interface FoundRows extends ExactWeek {
  readonly rows: readonly AuthorityRow[];
}

export interface AskedRows<Query extends AuthorityTableQuery = AuthorityTableQuery> {
  readonly week: Week;
  readonly query: Query;
}

/** The rows asked for, within the authority's bounds. Nothing is noted yet. @throws HttpProblem that says why there are none */
export async function findRows(
  services: ApiServices,
  authority: AskingReader,
  { week, query }: AskedRows,
): Promise<FoundRows> {
  const found = await findExactWeek(services, authority, { week, revision: query.revision });
  return { ...found, rows: narrowWithin(found.all, query, authority) };
}

/** The same for a page that shows them, once it is on record that the authority looked. @throws HttpProblem */
export async function lookAtRows(
  services: ApiServices,
  authority: AskingReader,
  asked: AskedRows,
): Promise<FoundRows> {
  const found = await findRows(services, authority, asked);
  await orRefuse(services.exactTables.noteLook(found.release, authority));
  return found;
}

/** The rows of a week that an authority may see. @throws HttpProblem that says why there are none */
async function findExactWeek(
  { exactTables, timeZone }: ApiServices,
  authority: AskingReader,
  { week, revision }: { readonly week: Week; readonly revision: number | undefined },
): Promise<ExactWeek> {
  const table = await exactTables.find(week, revision, authority);
  if (table.kind !== 'found') throw problemOf(table, week, timeZone);
  const { release, rows } = table;
  return { release, all: authority.seesSignals ? rows : withoutSignals(rows) };
}

function problemOf(
  table: Exclude<ExactTable, { kind: 'found' }>,
  week: Week,
  timeZone: string,
): HttpProblem {
  if (table.kind === 'notDue')
    return new HttpProblem('week_not_due', { week, due: publicationText(week, timeZone) });
  if (table.kind === 'notReleased') return new HttpProblem('week_not_released', { week });
  if (table.kind === 'notMade') return new HttpProblem('exact_table_awaited', { week });
  return new HttpProblem('revision_unknown', { week, newest: table.newest });
}

/** @throws HttpProblem for what the authority would never be shown: an empty answer would read like "nothing reported". */
function narrowWithin(
  rows: readonly AuthorityRow[],
  filter: AuthorityFilter,
  authority: AskingReader,
): readonly AuthorityRow[] {
  const outside = outsideJurisdiction(filter, authority);
  if (!outside) return narrowAuthorityRows(rows, filter);
  const said = { asked: filter[outside.key] ?? '', allowed: outside.allowed.join(', ') };
  const isKind = outside.key === 'dimension';
  throw new HttpProblem(isKind ? 'dimension_outside_jurisdiction' : 'outside_jurisdiction', said);
}

/** Waits until it is on record that exact figures are handed out. @throws HttpProblem when it is not */
export async function orRefuse(noting: Promise<void>): Promise<void> {
  await noting.catch((error: unknown) => {
    if (!(error instanceof AccessNotNoted)) throw error;
    throw new HttpProblem('access_not_noted', {}, { cause: error });
  });
}
