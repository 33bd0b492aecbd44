import * as z from 'zod';
import type { Category } from './category.ts';

/** The full daily file of the FTC: one unverified complaint a row, 8 columns. */
export const ftcDailyRow = z.object({
  Company_Phone_Number: z.string(),
  Created_Date: z.string(),
  Violation_Date: z.string(),
  Consumer_City: z.string(),
  Consumer_State: z.string(),
  Consumer_Area_Code: z.string(),
  Subject: z.string(),
  Recorded_Message_Or_Robocall: z.string(),
});

/** The monthly extract: the same complaints with three columns. */
export const ftcMonthlyRow = z.object({
  created_day: z.string(),
  company_phone_number: z.string(),
  consumer_area_code: z.string(),
});

/** Subjects as the files write them, white space folded; a subject not listed here counts as `other`. */
export const FTC_SUBJECTS: Readonly<Record<string, Category | null>> = {
  'No Subject Provided': null,
  Other: 'other',
  'Dropped call or no message': 'dropped_call',
  'Warranties & protection plans': 'warranty',
  'Calls pretending to be government, businesses, or family and friends': 'impersonation',
  'Medical & prescriptions': 'medical_health',
  'Reducing your debt (credit cards, mortgage, student loans)': 'debt_reduction',
  'Energy, solar, & utilities': 'energy_utilities',
  'Computer & technical support': 'computer_support',
  Charities: 'charity',
  'Lotteries, prizes & sweepstakes': 'lottery_prize',
  'Vacation & timeshares': 'travel_timeshare',
  'Home improvement & cleaning': 'home_improvement',
  'Home security & alarms': 'home_security',
  'Work from home & other ways to make money': 'work_from_home',
};
