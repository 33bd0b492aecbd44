import { formatDay } from '@rangewatch/schema';
import { letterLocales } from './authorities/authority.ts';
import type { Block, Complaint } from './complaint.ts';
import type { ComplaintRequest, Letter } from './complaint-request.ts';
import { askedSections } from './sections/asked-sections.ts';
import { recordSection } from './sections/evidence-section.ts';
import { lawSection, notKnownSection } from './sections/law-section.ts';
import { sayIn } from './words.ts';

/**
 * The complaint a person can hand in as it is: what the body asks in its order, then the law within
 * its reach, what is not known, and where the report can be checked.
 */
export function buildComplaint(request: ComplaintRequest): Complaint {
  const { locale, authority } = request;
  const letter: Letter = { ...request, say: sayIn(locale) };
  const { say } = letter;
  return {
    lang: locale,
    title: say('title'),
    addressee: say('to', { name: authority.name[locale] }),
    version: null,
    blocks: [
      ...askedSections(letter),
      ...lawSection(letter),
      ...notKnownSection(letter),
      ...recordSection(letter),
      ...signature(letter),
    ],
  };
}

function signature({ say, today, locale }: Letter): readonly Block[] {
  return [
    { kind: 'heading', text: say('signed') },
    { kind: 'paragraph', text: say('signedLine', { day: formatDay(today, locale) }) },
  ];
}

/**
 * The letter in every language it is needed in: the one the body reads first, to be sent, and the
 * complainant's own after it, to know what is sent.
 */
export function buildLetters(
  request: Omit<ComplaintRequest, 'facts'>,
  factsIn: (locale: ComplaintRequest['locale']) => ComplaintRequest['facts'],
): readonly Complaint[] {
  const locales = letterLocales(request.authority, request.locale);
  const letters = locales.map((locale) =>
    buildComplaint({ ...request, locale, facts: factsIn(locale) }),
  );
  // What goes to the body bears no mark; what is only for its sender says so.
  const version = sayIn(request.locale)('version.read');
  return letters.map((letter, at) => (at === 0 ? letter : { ...letter, version }));
}
