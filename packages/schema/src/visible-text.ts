import * as z from 'zod';

/** Control and direction characters that change how a text looks to whoever reads it; line breaks and tabs are none. */
const HIDDEN_CHARACTERS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** Text in a person's own words that another person will read, on a page or in a terminal. */
export const visibleText = z
  .string()
  .trim()
  .refine((text) => !HIDDEN_CHARACTERS.test(text.replaceAll(/[\n\r\t]/g, '')), {
    error: 'control_characters',
  });
