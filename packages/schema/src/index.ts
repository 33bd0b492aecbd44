export * from './authority.ts';
export * from './authority-table.ts';
export * from './authority-query.ts';
export * from './authority-desk.ts';
export * from './block-list-format.ts';
export * from './block-list-query.ts';
export * from './calendar-day.ts';
export {
  type CallTime,
  callTimeOf,
  dayPartOf,
  type Hour,
  hourOfInstant,
  WEEKDAYS,
  type Weekday,
  weekdayOf,
} from './call-time.ts';
export * from './campaign.ts';
export * from './campaign-page.ts';
export * from './campaign-signal.ts';
export * from './category.ts';
export * from './check-block.ts';
export * from './contribution.ts';
export * from './data-package.ts';
export { dayNumber } from './day-number.ts';
export * from './evidence.ts';
export * from './facts.ts';
export { foldText } from './folded-text.ts';
export * from './ftc-file.ts';
export * from './likely-same.ts';
export * from './listed-range.ts';
export * from './locale.ts';
export * from './look-up-table.ts';
export * from './notice.ts';
export * from './objection.ts';
export * from './own-report.ts';
export { findPersonalData, maskPersonalData } from './personal-data/find-personal-data.ts';
export type { PersonalDataFinding, PersonalDataKind } from './personal-data/finding.ts';
export * from './partner-report/campaign-line.ts';
export * from './partner-report/person-line.ts';
export * from './partner-report/partner-name.ts';
export * from './problem.ts';
export * from './province.ts';
export * from './range-key.ts';
export * from './receipt-code.ts';
export * from './resume-code.ts';
export * from './release-status.ts';
export * from './release-manifest.ts';
export * from './release-tables.ts';
export * from './report-draft.ts';
export * from './report-input.ts';
export * from './signal-level.ts';
export * from './source.ts';
export { fieldsOf, type TableField } from './table-field.ts';
export { columnTitles } from './titled.ts';
export * from './token-scope.ts';
export * from './authority-act.ts';
export * from './authority-case.ts';
export { holdsHiddenCharacters, linesHoldHiddenCharacters } from './visible-text.ts';
export * from './evidence-request.ts';
export * from './subject-row.ts';
export * from './job/job.ts';
export * from './job/job-schedule.ts';
export * from './job/job-status.ts';
export * from './release-calendar.ts';
export * from './released-total.ts';
export * from './week.ts';
export * from './week-problem.ts';
export { fieldName } from './words/field-name.ts';
export * from './words/formats.ts';
export { problemMessage } from './words/problem-message.ts';
export * from './words/template.ts';
export {
  campaignChannelName,
  caseOutcomeName,
  categoryName,
  dayPartName,
  evidenceCautionText,
  evidenceKindName,
  evidenceSubjectName,
  exposureRouteName,
  factFieldName,
  goodNumberBasisName,
  linkStateName,
  numberKindName,
  objectionRelationName,
  objectionStateName,
  personalDataKindName,
  provinceName,
  revisionReasonName,
  sourceName,
} from './words/terms.ts';
