import { exposureRouteName, formatDay } from '@rangewatch/schema';
import type { ComplaintField } from '../authorities/authority.ts';
import type { Block, FactRow } from '../complaint.ts';
import type { ComplaintCampaign, ComplaintFacts } from '../complaint-facts.ts';
import type { Letter } from '../complaint-request.ts';
import type { Section } from './section.ts';

/** Where the number had been given: of each campaign what is asked, and which came first. */
export const campaignSection: Section = (letter, fields) => {
  const { say, facts } = letter;
  if (facts.campaigns.length === 0) return [];
  return [
    { kind: 'heading', text: say('campaign') },
    ...facts.campaigns.map(
      (campaign): Block => ({
        kind: 'facts',
        rows: fields.flatMap((field) => campaignRow(letter, campaign, field)),
      }),
    ),
    { kind: 'paragraph', text: say(campaignNote(facts)) },
  ];
};

function campaignRow(
  { say, locale }: Letter,
  campaign: ComplaintCampaign,
  field: ComplaintField,
): readonly FactRow[] {
  const { title, organiserName, exposedOn, route } = campaign;
  switch (field) {
    case 'organiser':
      return [[say('field.organiser'), organiserName]];
    case 'campaign':
      return [[say('field.campaign'), title]];
    case 'exposure': {
      const how = exposureRouteName(route, locale);
      return [[say('field.exposure'), `${formatDay(exposedOn, locale)} · ${how}`]];
    }
    case 'consent':
      return [[say('field.consent'), consentText({ say }, campaign)]];
    default:
      return [];
  }
}

function consentText({ say }: Pick<Letter, 'say'>, { consent }: ComplaintCampaign): string {
  if (!consent) return say('toFill');
  const shown = say(`consent.${consent.shown}`);
  return consent.words ? say('consent.words', { shown, words: consent.words }) : shown;
}

/** Which came first, by the days that were told; of the same day it is not known. */
function campaignNote({ campaigns: given, calls: told }: ComplaintFacts) {
  const firstCall = told.map(({ day }) => day).toSorted()[0];
  if (firstCall === undefined) return 'campaign.note.noCalls';
  return given.every(({ exposedOn }) => exposedOn < firstCall)
    ? 'campaign.note'
    : 'campaign.note.mixed';
}
