import type { Category } from '@rangewatch/schema';

/** PhoneBlock's words for what calls are for, in its order. The names are what is sent. */
export const RATINGS = [
  'A_LEGITIMATE',
  'B_MISSED',
  'C_PING',
  'D_POLL',
  'E_ADVERTISING',
  'F_GAMBLE',
  'G_FRAUD',
] as const;
export type Rating = (typeof RATINGS)[number];
export type UnwantedRating = Exclude<Rating, 'A_LEGITIMATE'>;

/** As PhoneBlock itself maps the subjects of the FTC's files; what it does not know is mapped alike. */
const RATING_OF: Readonly<Record<Category, UnwantedRating>> = {
  home_improvement: 'E_ADVERTISING',
  home_security: 'E_ADVERTISING',
  real_estate: 'E_ADVERTISING',
  loan_credit: 'E_ADVERTISING',
  debt_reduction: 'G_FRAUD',
  insurance: 'E_ADVERTISING',
  investment: 'E_ADVERTISING',
  education_training: 'E_ADVERTISING',
  medical_health: 'E_ADVERTISING',
  beauty: 'E_ADVERTISING',
  warranty: 'G_FRAUD',
  energy_utilities: 'E_ADVERTISING',
  travel_timeshare: 'E_ADVERTISING',
  lottery_prize: 'F_GAMBLE',
  gambling: 'F_GAMBLE',
  work_from_home: 'G_FRAUD',
  charity: 'E_ADVERTISING',
  survey: 'D_POLL',
  computer_support: 'G_FRAUD',
  impersonation: 'G_FRAUD',
  dropped_call: 'C_PING',
  advertising: 'E_ADVERTISING',
  other: 'B_MISSED',
};

/** The category nearest to a rating; the rating of that category is the same again. */
const CATEGORY_OF: Readonly<Record<UnwantedRating, Category | null>> = {
  B_MISSED: null,
  C_PING: 'dropped_call',
  D_POLL: 'survey',
  E_ADVERTISING: 'advertising',
  F_GAMBLE: 'gambling',
  G_FRAUD: 'impersonation',
};

/** `B_MISSED`: unwanted, of no known kind. */
export function ratingOf(category: Category | null): UnwantedRating {
  return category === null ? 'B_MISSED' : RATING_OF[category];
}

export function categoryOf(rating: UnwantedRating): Category | null {
  return CATEGORY_OF[rating];
}

export function isRating(text: string): text is Rating {
  return RATINGS.some((rating) => rating === text);
}
