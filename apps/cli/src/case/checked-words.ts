import { actWordsFault, linesHoldHiddenCharacters, LONGEST_ACT_WORDS } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';

/** What an authority says; people read it on their receipts. @throws CliFailure */
export function checkedWords(typed: string): string {
  if (linesHoldHiddenCharacters(typed)) throw new CliFailure('act_words_hidden', {}, EXIT.usage);
  const words = typed.trim().replaceAll(/\s+/gu, ' ');
  const fault = actWordsFault(words);
  if (fault?.kind === 'too_long')
    throw new CliFailure('act_words_long', { limit: LONGEST_ACT_WORDS }, EXIT.usage);
  if (fault) throw new CliFailure('act_words_personal', { found: fault.found }, EXIT.usage);
  return words;
}
