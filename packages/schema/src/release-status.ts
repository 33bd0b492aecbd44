/** `provisional`: late reports may still change the week in a later revision. */
export const RELEASE_STATUSES = ['provisional', 'final'] as const;
