import * as z from 'zod';
import { actWordsFault } from './authority-act.ts';
import { visibleText } from './visible-text.ts';

/** What somebody of an authority writes for others to read: one paragraph, as it will be shown, without personal data. */
export function officialWords(fewest: number, most: number) {
  return visibleText
    .transform((text) => text.replaceAll(/\s+/gu, ' '))
    .pipe(
      z
        .string()
        .min(fewest)
        .max(most)
        .refine((words) => actWordsFault(words)?.kind !== 'personal', {
          error: 'holds_personal_data',
        }),
    );
}
