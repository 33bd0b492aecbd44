import type { ComplaintField } from '../authorities/authority.ts';
import type { Block } from '../complaint.ts';
import type { Letter } from '../complaint-request.ts';
import { callsSection } from './calls-section.ts';
import { campaignSection } from './campaign-section.ts';
import { evidenceSection } from './evidence-section.ts';
import { carrierSection, personSection, wishSection } from './person-section.ts';
import type { Section } from './section.ts';

type SectionName = 'person' | 'carrier' | 'calls' | 'campaign' | 'evidence' | 'wish';

const SECTION_OF: Readonly<Record<ComplaintField, SectionName>> = {
  complainant: 'person',
  address: 'person',
  phone: 'person',
  carrierReply: 'carrier',
  medium: 'calls',
  callerNumbers: 'calls',
  times: 'calls',
  answered: 'calls',
  category: 'calls',
  said: 'calls',
  isRecorded: 'calls',
  callerName: 'calls',
  askedToStop: 'calls',
  organiser: 'campaign',
  campaign: 'campaign',
  exposure: 'campaign',
  consent: 'campaign',
  evidence: 'evidence',
  request: 'wish',
};

const SECTIONS: Readonly<Record<SectionName, Section>> = {
  person: personSection,
  carrier: carrierSection,
  calls: callsSection,
  campaign: campaignSection,
  evidence: evidenceSection,
  wish: wishSection,
};

/** What the body asks, in its order: neighbouring fields of one kind make one section. */
export function askedSections(letter: Letter): readonly Block[] {
  return runsOf(letter.authority.asks).flatMap(({ name, fields }) =>
    SECTIONS[name](letter, fields),
  );
}

interface Run {
  readonly name: SectionName;
  readonly fields: readonly ComplaintField[];
}

function runsOf(asks: readonly ComplaintField[]): readonly Run[] {
  return asks.reduce<readonly Run[]>((runs, field) => {
    const name = SECTION_OF[field];
    const last = runs.at(-1);
    return last?.name === name
      ? [...runs.slice(0, -1), { name, fields: [...last.fields, field] }]
      : [...runs, { name, fields: [field] }];
  }, []);
}
