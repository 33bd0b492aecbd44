export * from './assess-campaign.ts';
export * from './assess-children.ts';
export * from './assess-range.ts';
export * from './assessment.ts';
export * from './disclosure-policy.ts';
export * from './protect-week.ts';
export type { WeekFigure } from './week-span.ts';
