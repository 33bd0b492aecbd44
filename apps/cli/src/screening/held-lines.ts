import { factFieldName, findPersonalData, personalDataKindName } from '@rangewatch/schema';
import type { Session } from '../terminal/session.ts';
import type { HeldCampaign, HeldTexts, OpenedContribution } from './held-texts.ts';

/** What waits for a person, with what in it looks like personal data. */
export function heldLines({ campaigns, contributions }: HeldTexts, session: Session): string[] {
  if (campaigns.length + contributions.length === 0) return [session.say('screen_nothing')];
  return [
    ...campaigns.flatMap((campaign) => campaignLines(campaign, session)),
    ...contributions.flatMap((contribution) => contributionLines(contribution, session)),
  ];
}

function campaignLines(campaign: HeldCampaign, session: Session): string[] {
  const { campaignId, title, organiserName, description, link, registeredAt, similar } = campaign;
  const texts = [organiserName, description ?? '', link ?? ''].filter((text) => text !== '');
  return [
    `${campaignId}  ${registeredAt.toISOString()}  ${title}`,
    ...texts.flatMap(indented),
    ...similar.map((other) => `    ${session.say('screen_similar', other)}`),
    ...warnings([title, ...texts], session),
  ];
}

function contributionLines(contribution: OpenedContribution, session: Session): string[] {
  const { contributionId, receivedAt, campaignId, campaignTitle, field, fact } = contribution;
  const texts = Object.values(fact?.value ?? {}).filter((value) => value !== null);
  const name = factFieldName(field, session.locale);
  return [
    `${contributionId}  ${receivedAt.toISOString()}  ${name}  ${campaignId}  ${campaignTitle}`,
    ...texts.flatMap((text) => indented(String(text))),
    ...warnings(texts.map(String), session),
  ];
}

function indented(text: string): string[] {
  return text.split(/\r\n|[\r\n]/).map((line) => `    ${line}`);
}

function warnings(texts: readonly string[], { say, locale }: Session): string[] {
  return texts.flatMap((text) =>
    findPersonalData(text).map(({ kind, start, end }) => {
      const passage = text.slice(start, end);
      const named = { kind: personalDataKindName(kind, locale), passage };
      return `    ${say('screen_personal_data', named)}`;
    }),
  );
}
