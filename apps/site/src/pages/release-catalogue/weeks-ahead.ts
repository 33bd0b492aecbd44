/** Twelve months of Mondays. */
export const WEEKS_AHEAD = 52;
