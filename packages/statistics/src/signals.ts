export * from './estimate.ts';
export { bcpnn } from './disproportionality/bcpnn.ts';
export { chiSquare } from './disproportionality/chi-square.ts';
export * from './disproportionality/fit-gamma-poisson.ts';
export * from './disproportionality/gamma-poisson.ts';
export * from './disproportionality/information-component.ts';
export { proportionalReportingRatio } from './disproportionality/proportional-reporting-ratio.ts';
export { reportingOddsRatio } from './disproportionality/reporting-odds-ratio.ts';
export * from './disproportionality/two-by-two.ts';
export * from './multiplicity/adjusted-p-values.ts';
export * from './self-controlled/mantel-haenszel.ts';
export * from './self-controlled/rate-ratio.ts';
export * from './self-controlled/self-controlled-case-series.ts';
export type * from './campaign-signals/signal-person.ts';
export * from './scan/gumbel.ts';
export * from './scan/poisson-log-likelihood-ratio.ts';
export * from './scan/prefix-tree.ts';
export * from './scan/scan-prefixes.ts';
export { selectPrefixes } from './scan/select-prefixes.ts';
export * from './canaries/canary-evidence.ts';
export * from './onset/kolmogorov-smirnov.ts';
export * from './robustness/called-persons.ts';
export * from './robustness/fragility.ts';
export * from './robustness/leave-one-cohort-out.ts';
export * from './routes/compare-routes.ts';
export { seeded } from './numerics/seeded.ts';
export {
  buildSignalTable,
  joinExposures,
  regionColumn,
} from './campaign-signals/build-signal-table.ts';
export type * from './campaign-signals/signal-table.ts';
export * from './campaign-signals/checklist.ts';
export * from './campaign-signals/signal-levels.ts';
export { judgeSignals } from './campaign-signals/judge-signals.ts';
export type * from './campaign-signals/judge-signals.ts';
export { daysOfRun } from './campaign-signals/judge-signals.ts';
export { METHOD_VERSION, WINDOW_WEEKS } from './campaign-signals/signal-policy.ts';
export type * from './campaign-signals/pair-evidence.ts';
export { subjectInMemory } from './campaign-signals/subject-in-memory.ts';
export { poissonUpperTail } from './numerics/gamma.ts';
export {
  type SignalRecord,
  signalRecord,
  type RouteRecords,
} from './campaign-signals/signal-record.ts';
export * from './campaign-signals/words/checklist-words.ts';
export * from './disclosure-control/geometric-noise.ts';
export * from './disclosure-control/noise-sum.ts';
export * from './disclosure-control/uniform-from.ts';
export * from './disclosure-control/public-cell.ts';
export * from './disclosure-control/assign-cells.ts';
export * from './disclosure-control/publish-cells.ts';
export * from './disclosure-control/public-figure.ts';
export * from './disclosure-control/ratio-band.ts';
export * from './disclosure-control/keyed-uniforms.ts';
export * from './disclosure-control/may-release-label.ts';
export * from './disclosure-control/public-range.ts';
export * from './disclosure-control/authority-table.ts';
export * from './campaign-signals/authority-statement.ts';
export type * from './campaign-signals/authority-view.ts';
export { beforeExposureOf } from './campaign-signals/before-exposure.ts';
export * from './campaign-signals/public-signal.ts';
export { ABSENCE, publicStatement } from './campaign-signals/public-statement.ts';
export {
  type NamedNumbers,
  namedNumbers,
  type OrganiserReply,
  type StatedSignal,
} from './campaign-signals/signal-statement.ts';
export * from './campaign-signals/scan-p-values.ts';
export * from './campaign-signals/dilution.ts';
export { atMostSmall, authorityRecord } from './campaign-signals/authority-record.ts';
