import {
  type CalendarDay,
  categoryName,
  exposureRouteName,
  formatDay,
  type Locale,
} from '@rangewatch/schema';
import {
  type Authority,
  type ComplaintField,
  findAuthority,
  type AuthorityId,
} from './authorities.ts';
import { callBlocks } from './call-blocks.ts';
import type { Block, Complaint } from './complaint.ts';
import type { Complainant, ComplaintFacts } from './complaint-facts.ts';
import { LAW, type LawSentence, NOT_KNOWN } from './law.ts';
import { type Say, sayIn } from './words.ts';

/** Who complains, of what, to whom, in which language and on which day. */
export interface ComplaintRequest {
  readonly facts: ComplaintFacts;
  readonly authorityId: AuthorityId;
  readonly complainant: Complainant;
  readonly locale: Locale;
  readonly today: CalendarDay;
}

/** What each section answers of what a body asks for. */
type Section = (request: ComplaintRequest, authority: Authority, say: Say) => readonly Block[];

/** The complaint a person can hand in as it is: in the order the body asks, facts before law, and what is not known. */
export function buildComplaint(request: ComplaintRequest): Complaint {
  const say = sayIn(request.locale);
  const authority = findAuthority(request.authorityId);
  const sections: readonly Section[] = [
    who,
    calls,
    campaigns,
    evidence,
    wish,
    law,
    notKnown,
    signed,
  ];
  return {
    lang: request.locale,
    title: say('title'),
    addressee: say('to', { name: authority.name[request.locale] }),
    blocks: sections.flatMap((section) => section(request, authority, say)),
  };
}

const OWN_FIELDS = ['complainant', 'phone', 'address'] as const;

const who: Section = ({ complainant, facts }, { asks }, say) => {
  const values = {
    complainant: complainant.name,
    phone: complainant.phone,
    address: complainant.address,
  };
  const rows = OWN_FIELDS.filter((field) => asks.includes(field)).map(
    (field) => [say(`field.${field}`), values[field] || say('toFill')] as const,
  );
  const relative: Block[] = facts.onBehalf ? [{ kind: 'paragraph', text: say('onBehalf') }] : [];
  return [{ kind: 'heading', text: say('who') }, { kind: 'facts', rows }, ...relative];
};

const calls: Section = ({ facts, locale }, _authority, say) => {
  const category: Block[] = facts.category
    ? [{ kind: 'facts', rows: [[say('category'), categoryName(facts.category, locale)]] }]
    : [];
  return [...callBlocks(facts.calls, locale, say), ...category];
};

const CAMPAIGN_FIELDS: readonly ComplaintField[] = ['organiser', 'campaign', 'exposure'];

const campaigns: Section = ({ facts, locale }, { asks }, say) => {
  const isAsked = CAMPAIGN_FIELDS.some((field) => asks.includes(field));
  if (!isAsked || facts.campaigns.length === 0) return [];
  return [
    { kind: 'heading', text: say('campaign') },
    ...facts.campaigns.map(
      ({ title, organiserName, exposedOn, route }): Block => ({
        kind: 'facts',
        rows: [
          [say('field.organiser'), organiserName],
          [say('field.campaign'), title],
          [
            say('field.exposure'),
            `${formatDay(exposedOn, locale)} · ${exposureRouteName(route, locale)}`,
          ],
        ],
      }),
    ),
    { kind: 'paragraph', text: say(campaignNote(facts)) },
  ];
};

/** Which came first, by the days that were told; of the same day it is not known. */
function campaignNote({ campaigns: given, calls: told }: ComplaintFacts) {
  const firstCall = told.map(({ day }) => day).toSorted()[0];
  if (firstCall === undefined) return 'campaign.note.noCalls';
  return given.every(({ exposedOn }) => exposedOn < firstCall)
    ? 'campaign.note'
    : 'campaign.note.mixed';
}

const evidence: Section = ({ facts, locale }, _authority, say) => [
  { kind: 'heading', text: say('evidence') },
  {
    kind: 'list',
    items: [
      say('evidence.report', { id: facts.reportId, day: formatDay(facts.receivedOn, locale) }),
      ...facts.evidence.map(({ name, sha256 }) => say('evidence.file', { name, sha256 })),
    ],
  },
];

const wish: Section = (_request, { id }, say) => [
  { kind: 'heading', text: say('request') },
  { kind: 'paragraph', text: say(`request.${id}`) },
];

const law: Section = ({ locale, facts }, { country }, say) => {
  const fitting = LAW.filter((sentence) => sentence.country === country).filter(
    ({ about }) => about !== 'data' || facts.campaigns.length > 0 || country === 'US',
  );
  return [
    { kind: 'heading', text: say('law') },
    { kind: 'list', items: fitting.map((sentence) => lawText(sentence, locale, say)) },
    { kind: 'paragraph', text: say('law.note') },
  ];
};

/** A sentence with where it stands. */
export function lawText({ text, source, country }: LawSentence, locale: Locale, say: Say): string {
  const { law: name, article, inForceSince, url } = source;
  const values = { law: name[locale], article, since: inForceSince, url };
  return `${text[locale]} — ${say(country === 'US' ? 'law.sourceUs' : 'law.source', values)}`;
}

const notKnown: Section = ({ locale }, { country }, say) => [
  { kind: 'heading', text: say('notKnown') },
  {
    kind: 'list',
    // The last is about a rule of the mainland.
    items: NOT_KNOWN.slice(0, country === 'CN' ? NOT_KNOWN.length : -1).map((text) => text[locale]),
  },
];

const signed: Section = ({ today, locale }, _authority, say) => [
  { kind: 'heading', text: say('signed') },
  { kind: 'paragraph', text: say('signedLine', { day: formatDay(today, locale) }) },
];
