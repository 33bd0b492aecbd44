import * as z from 'zod';

/**
 * Control characters, direction marks, breaks that are no line's and signs without width: they change how a text looks
 * to whoever reads it. Joiners are none: scripts and emoji need them.
 */
const HIDDEN_CHARACTERS = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** Whether one line of text reads otherwise than it is written. */
export function holdsHiddenCharacters(line: string): boolean {
  return HIDDEN_CHARACTERS.test(line);
}

/** The same for text of several lines: line breaks and tabs hide nothing. */
export function linesHoldHiddenCharacters(text: string): boolean {
  return holdsHiddenCharacters(text.replaceAll(/[\n\r\t]/g, ''));
}

/** Text in a person's own words that another person will read, on a page or in a terminal. */
export const visibleText = z
  .string()
  .trim()
  .refine((text) => !linesHoldHiddenCharacters(text), { error: 'control_characters' });
