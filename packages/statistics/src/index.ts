export * from './assess-campaign.ts';
export * from './assess-children.ts';
export * from './assess-nest.ts';
export * from './assess-range.ts';
export * from './assessment.ts';
export * from './currency.ts';
export * from './disclosure-policy.ts';
export * from './hot-range.ts';
export * from './hot-ranges.ts';
export * from './listing-advice.ts';
export * from './listing-policy.ts';
export * from './may-be-listed.ts';
export * from './protect-week.ts';
export * from './published-counts.ts';
export { protectRevisionCount } from './revision-count.ts';
export * from './spread.ts';
export * from './unwanted-confidence.ts';
export type { WeekFigure } from './week-span.ts';
export { protectWeekShares } from './week-shares.ts';
export type { WeeksBefore } from './authority/against-before.ts';
export type * from './authority/counted-reports.ts';
export { type AuthorityWeek, protectAuthorityWeek } from './authority/protect-authority-week.ts';
export {
  type FoundSignal,
  withoutSignals,
  withSignals,
} from './authority/campaign-row-signals.ts';
export { dimensionsWithin, filterAuthorityRows } from './authority/jurisdiction.ts';
export {
  byCount,
  changesIn,
  choicesIn,
  hasFigures,
  narrowAuthorityRows,
  outsideJurisdiction,
  uncomparedSources,
} from './authority/narrow-rows.ts';
export { placeOfRow } from './authority/place-of.ts';
export { reviseAuthorityRows } from './authority/revise-rows.ts';
