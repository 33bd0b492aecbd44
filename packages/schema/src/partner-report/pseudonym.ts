import * as z from 'zod';

/** A mainland mobile number, however it is written: what a pseudonym must not be. */
const MOBILE_NUMBER = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/;

/** A name that a partner gave to a person, phone, campaign or cohort; never somebody's number. */
export const pseudonym = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !MOBILE_NUMBER.test(text.replaceAll(/[\s-]/g, '')), {
    error: 'label_holds_a_number',
  });
