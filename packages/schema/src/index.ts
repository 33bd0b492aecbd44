export * from './calendar-day.ts';
export * from './campaign.ts';
export * from './category.ts';
export * from './facts.ts';
export * from './ftc-file.ts';
export * from './locale.ts';
export * from './problem.ts';
export * from './province.ts';
export * from './receipt-code.ts';
export * from './release-tables.ts';
export * from './report-draft.ts';
export * from './report-input.ts';
export * from './source.ts';
export * from './week.ts';
export { fieldName } from './words/field-name.ts';
export * from './words/formats.ts';
export { problemMessage } from './words/problem-message.ts';
export * from './words/template.ts';
export {
  campaignChannelName,
  categoryName,
  dayPartName,
  exposureRouteName,
  numberKindName,
  provinceName,
  revisionReasonName,
  sourceName,
} from './words/terms.ts';
