import type { Block } from '../complaint.ts';
import type { Letter } from '../complaint-request.ts';
import { LAW, NOT_KNOWN } from '../law/law.ts';
import type { LawSentence } from '../law/law-sentence.ts';
import { lawTexts } from '../law/source-text.ts';

/** The law within the body's reach, of what the report is about. */
export function lawSection(letter: Letter): readonly Block[] {
  const { say, locale, authority } = letter;
  const fitting = authority.laws
    .flatMap((id) => LAW.filter((sentence) => sentence.id === id))
    .filter((sentence) => isAbout(letter, sentence));
  return [
    { kind: 'heading', text: say('law') },
    { kind: 'list', items: lawTexts(fitting, locale) },
    { kind: 'paragraph', text: say('law.note') },
  ];
}

/** What a business may do with a number matters where one had it; a rule of messages, where one came. */
function isAbout({ facts }: Letter, { about, medium }: LawSentence): boolean {
  if (about === 'data') return facts.campaigns.length > 0;
  return medium === undefined || facts.calls.some((call) => call.medium === medium);
}

export function notKnownSection({ say, locale }: Letter): readonly Block[] {
  return [
    { kind: 'heading', text: say('notKnown') },
    { kind: 'list', items: NOT_KNOWN.map((text) => text[locale]) },
  ];
}
