import { AUTHORITY_COLUMNS, type AuthorityRow } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import {
  byCount,
  changesIn,
  choicesIn,
  hasFigures,
  narrowAuthorityRows,
  outsideJurisdiction,
  uncomparedSources,
} from './narrow-rows.ts';

function row(change: Partial<AuthorityRow>): AuthorityRow {
  const empty = Object.fromEntries(AUTHORITY_COLUMNS.map((column) => [column, null]));
  const always = { week: '2026-W34', dimension: 'place', source: 'rangewatch', cell: 'value' };
  return { ...empty, ...always, status: 'provisional', ...change } as AuthorityRow;
}

function knownIn(rows: readonly AuthorityRow[]): readonly string[] {
  return changesIn(rows, 1).flatMap(({ trend, isKnown }) => (isKnown ? trend : []));
}

const FJ = row({ place: 'CN-FJ', report_count: 20, trend: 'rising' });
const ZJ = row({ place: 'CN-ZJ', report_count: 30, trend: 'new' });
const REST = row({ cell: 'other', report_count: 25 });
const GONE = row({ place: 'CN-GD', last_week_count: 90, trend: 'not_shown' });
const CROSSED = row({
  dimension: 'place×category',
  place: 'CN-FJ',
  category: 'gambling',
  report_count: 20,
  trend: 'rising',
});
const ROWS = [FJ, ZJ, REST, GONE, CROSSED];

it('narrows by every part of a filter, and counts nothing anew', () => {
  expect(narrowAuthorityRows(ROWS, {})).toEqual(ROWS);
  expect(narrowAuthorityRows(ROWS, { place: 'CN-FJ' })).toEqual([FJ, CROSSED]);
  expect(narrowAuthorityRows(ROWS, { place: 'CN-FJ', dimension: 'place' })).toEqual([FJ]);
  expect(narrowAuthorityRows(ROWS, { place: 'CN-FJ', category: 'gambling' })).toEqual([CROSSED]);
  expect(narrowAuthorityRows(ROWS, { cell: 'other' })).toEqual([REST]);
  expect(narrowAuthorityRows(ROWS, { source: 'ftc_dnc' })).toEqual([]);
});

it('sorts by count, what is no longer shown last, and equal ones as the file does', () => {
  expect(ROWS.toReversed().toSorted(byCount)).toEqual([ZJ, REST, FJ, CROSSED, GONE]);
});

it('tells what changed, the first of each kind', () => {
  expect(changesIn(ROWS, 1)).toEqual([
    { trend: 'new', isKnown: true, rowCount: 1, ownRowCount: 1, rows: [ZJ] },
    { trend: 'rising', isKnown: true, rowCount: 2, ownRowCount: 2, rows: [FJ] },
    { trend: 'falling', isKnown: true, rowCount: 0, ownRowCount: 0, rows: [] },
    { trend: 'not_shown', isKnown: true, rowCount: 1, ownRowCount: 1, rows: [GONE] },
  ]);
  expect(choicesIn(ROWS)).toEqual({
    dimension: ['place', 'place×category'],
    place: ['CN-FJ', 'CN-GD', 'CN-ZJ'],
    category: ['gambling'],
    source: ['rangewatch'],
    trend: ['new', 'rising', 'not_shown'],
  });
});

it('tells of our own rows first, however large an official file is', () => {
  const official = row({ place: 'US-CA', source: 'ftc_dnc', report_count: 900, trend: 'new' });
  expect(changesIn([official, FJ, ZJ], 1)[0]).toEqual({
    trend: 'new',
    isKnown: true,
    rowCount: 2,
    ownRowCount: 1,
    rows: [ZJ],
  });
});

it('narrows to the rows by category whose reports state none', () => {
  const none = row({ dimension: 'place×category', place: 'CN-FJ', report_count: 6 });
  expect(narrowAuthorityRows([...ROWS, none], { category: 'none_stated' })).toEqual([none]);
  expect(choicesIn([...ROWS, none]).category).toEqual(['gambling', 'none_stated']);
});

it('does not say of what cannot be compared that nothing of it changed', () => {
  const plain = { ...FJ, trend: null };
  const official = { ...ZJ, source: 'ftc_dnc' } as const;
  expect([knownIn([plain, REST]), uncomparedSources([plain, REST])]).toEqual([[], ['rangewatch']]);
  expect(knownIn([plain, GONE])).toEqual(['not_shown']);
  expect(uncomparedSources([plain, official, GONE])).toEqual(['rangewatch']);
  expect([uncomparedSources([GONE]), hasFigures([GONE]), hasFigures(ROWS)]).toEqual([
    [],
    false,
    true,
  ]);
});

it('knows what a jurisdiction never holds', () => {
  const office = { provinces: ['CN-FJ'], categories: null } as const;
  expect(outsideJurisdiction({ place: 'CN-FJ', category: 'loan_credit' }, office)).toBeNull();
  expect(outsideJurisdiction({ place: 'US-CA' }, office)).toEqual({
    key: 'place',
    allowed: ['CN-FJ'],
  });
  const bureau = { provinces: null, categories: ['gambling'] } as const;
  expect(outsideJurisdiction({ category: 'other' }, bureau)?.key).toBe('category');
  expect(outsideJurisdiction({ category: 'none_stated' }, bureau)?.key).toBe('category');
  expect(outsideJurisdiction({ dimension: 'range' }, office)).toBeNull();
  for (const dimension of ['campaign', 'campaign×range', 'carrier', 'category'] as const)
    expect(outsideJurisdiction({ dimension }, office)).toEqual({
      key: 'dimension',
      allowed: ['place', 'place×category', 'range'],
    });
  const both = { ...office, categories: ['gambling'] } as const;
  expect(outsideJurisdiction({ dimension: 'range' }, both)?.allowed).toEqual(['place×category']);
});
