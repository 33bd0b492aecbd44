import * as z from 'zod';

/** Whose own reports they are: a name no partner can have. */
export const OWN_PERSONS = 'own';

/** The short name a partner's facts are kept under. */
export const partnerName = z
  .string()
  .regex(/^[a-z\d](?:[a-z\d-]{0,30}[a-z\d])?$/)
  .refine((name) => name !== OWN_PERSONS);

/** The partner that supplied facts when nobody says which. */
export const DEFAULT_PARTNER = 'partner';
