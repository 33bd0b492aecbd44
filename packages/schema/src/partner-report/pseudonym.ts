import * as z from 'zod';
import { holdsHiddenCharacters } from '../visible-text.ts';

/** A mainland mobile number, however it is written: what a pseudonym must not be. */
const MOBILE_NUMBER = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/;

/**
 * A line that both engines keep as it is and that reads as it is written: a zero byte is none for PostgreSQL, and half of
 * a surrogate pair comes back as another sign, so that two different names would become one.
 */
export const storableText = z
  .string()
  .trim()
  .refine((text) => text.isWellFormed() && !holdsHiddenCharacters(text), {
    error: 'control_characters',
  });

/** A name that a partner gave to a person, phone, campaign or cohort; never somebody's number. */
export const pseudonym = storableText
  .min(1)
  .max(100)
  .refine((text) => !MOBILE_NUMBER.test(text.replaceAll(/[\s-]/g, '')), {
    error: 'label_holds_a_number',
  });
