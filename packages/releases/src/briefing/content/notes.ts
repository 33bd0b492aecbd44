import { fillTemplate, type Locale } from '@rangewatch/schema';
import type { ReleaseHeader } from '../../release-header.ts';
import { BRIEFING_WORDS } from '../briefing-words.ts';

/** What a count is not, how counts are protected, and that a signal is not proof. */
export function briefingNotes(
  { policy }: Pick<ReleaseHeader, 'policy'>,
  locale: Locale,
): readonly string[] {
  const {
    numberMinReporters,
    rangeMinReporters,
    rangeMinNumbers,
    campaignMinReporters,
    maxJitter,
  } = policy;
  const values = {
    numberMinReporters,
    rangeMinReporters,
    rangeMinNumbers,
    campaignMinReporters,
    maxJitter,
  };
  return BRIEFING_WORDS[locale].notes.map((note) => fillTemplate(note, values));
}
