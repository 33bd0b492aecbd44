/** What a run goes by. Changed only together with `METHOD_VERSION`. */
export const METHOD_VERSION = 'signals/1';

/** ISO weeks of calls that are looked at together, the run's own week the last. */
export const WINDOW_WEEKS = 12;
/** Campaigns of one person that count: the latest; a person in thirty campaigns says little about any. */
export const MOST_CAMPAIGNS_PER_PERSON = 10;
/** A stratum with fewer persons compares nobody: it is merged. */
export const LEAST_STRATUM_PERSONS = 50;
/** Persons called from a range before it is looked at at all. */
export const LEAST_RANGE_PERSONS = 3;
/** Exposed persons a campaign needs to be a test of its own. */
export const LEAST_EXPOSED_PERSONS = 5;
/** Exposed and called persons a pair needs to be screened in, in at least so many weeks, by so many numbers. */
export const LEAST_OBSERVED_PERSONS = 5;
export const LEAST_CALLED_WEEKS = 2;
export const LEAST_CALLING_NUMBERS = 2;
/** Share of false ones among the campaigns, and ranges, that are found. */
export const FALSE_DISCOVERY_RATE = 0.01;
export const SHUFFLES = 999;
/** Shuffles at least as good as what was found after which it is chance, and no more are made: p is 0.02 or more. */
export const ENOUGH_AS_GOOD = 20;
/** Share of all persons called from a range above which one campaign can hide behind them. */
export const MASKING_SHARE = 0.3;
/** Below this largest possible ratio a campaign hides behind its own persons. */
export const LARGEST_HIDDEN_RATIO = 4;
export const LEAST_FRAGILITY = 5;
export const CONFIRMATION_P = 0.01;
/** Days in which persons who signed up are one cohort. */
export const SIGN_UP_WINDOW_DAYS = 3;
export const CANARY_P = 0.001;
export const LEAST_PAIRED_PERSONS = 10;
export const LEAST_LOGGED_PHONES = 20;
export const ONSET_DAYS = 60;
export const ONSET_P = 0.01;
/** Days before an exposure in which calls may have moved a person to take part: modelled apart. */
export const PRE_EXPOSURE_DAYS = 14;
