import type { Block, FactRow } from '../complaint.ts';
import type { ComplaintField } from '../authorities/authority.ts';
import type { Letter } from '../complaint-request.ts';
import type { Section } from './section.ts';

const OWN_FIELDS = ['complainant', 'phone', 'address'] as const;
type OwnField = (typeof OWN_FIELDS)[number];

/** What the person typed last, or room to write it by hand. */
export const personSection: Section = (letter, fields) => {
  const { say, facts } = letter;
  const rows = fields
    .filter(isOwn)
    .map((field): FactRow => [say(`field.${field}`), typedOf(letter, field) || say('toFill')]);
  const relative: Block[] =
    facts.onBehalf && fields.includes('phone')
      ? [{ kind: 'paragraph', text: say('onBehalf') }]
      : [];
  const heading = say(fields.includes('complainant') ? 'who' : 'called');
  return [{ kind: 'heading', text: heading }, { kind: 'facts', rows }, ...relative];
};

function isOwn(field: ComplaintField): field is OwnField {
  return OWN_FIELDS.some((own) => own === field);
}

function typedOf({ complainant }: Letter, field: OwnField): string {
  return { complainant: complainant.name, phone: complainant.phone, address: complainant.address }[
    field
  ];
}

/** No report holds it: a carrier is complained to first, and its answer is the person's to add. */
export const carrierSection: Section = ({ say }) => [
  { kind: 'heading', text: say('carrier') },
  {
    kind: 'facts',
    rows: [
      [say('carrier.name'), say('toFill')],
      [say('carrier.askedOn'), say('toFill')],
      [say('carrier.answer'), say('toFill')],
    ],
  },
];

/** What the body is asked to do; two of them act on a campaign, which may not be known. */
export const wishSection: Section = ({ say, authority: { id }, facts }) => {
  const isNamed = facts.campaigns.length > 0;
  const wish =
    !isNamed && (id === '12315' || id === '12377')
      ? say(`request.${id}.noCampaign`)
      : say(`request.${id}`);
  return [
    { kind: 'heading', text: say('request') },
    { kind: 'paragraph', text: wish },
  ];
};
