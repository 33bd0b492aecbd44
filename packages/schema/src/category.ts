/**
 * What an unwanted call was for, as the person called understood it.
 * One list for our form, imported files and released files; imported subjects are mapped onto it.
 */
export const CATEGORIES = [
  'home_improvement',
  'home_security',
  'real_estate',
  'loan_credit',
  'debt_reduction',
  'insurance',
  'investment',
  'education_training',
  'medical_health',
  'beauty',
  'warranty',
  'energy_utilities',
  'travel_timeshare',
  'lottery_prize',
  'gambling',
  'work_from_home',
  'charity',
  'survey',
  'computer_support',
  'impersonation',
  'dropped_call',
  'advertising',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

/** Stands for reports that state no category, where a blank means all of them. */
export const NO_CATEGORY = 'none_stated' as const;
