import { ensureNumberRange } from '@rangewatch/numbering';
import {
  ensureCalendarDay,
  ensureWeek,
  type NoisyFigure,
  type PublicCampaignSignal,
  type PublicCampaignSignals,
} from '@rangewatch/schema';
import { noSignals } from '../pages/campaigns/signals/no-signals.ts';

const figure = (about: number): NoisyFigure => ({ about, halfWidth: 4 });

export const PUBLIC_SIGNAL: PublicCampaignSignal = {
  campaignId: 'lottery',
  campaignTitle: 'Spring lottery',
  organiserName: 'Example Interiors',
  range: ensureNumberRange('8640082012**'),
  namedAs: 'block',
  level: 'robust',
  called: { about: 410, halfWidth: 19 },
  band: 'above10',
  statement: { en: 'The statement.', 'zh-Hans': '说明。', 'zh-Hant': '說明。' },
};

/** A campaign with weeks that are shown, weeks that are not, and a reply. */
export const SHOWN_SIGNALS: PublicCampaignSignals = {
  ...noSignals(ensureCalendarDay('2026-11-23')),
  asOf: ensureWeek('2026-W47'),
  weeks: [
    { week: ensureWeek('2026-W44'), given: figure(310), called: null },
    { week: ensureWeek('2026-W46'), given: null, called: figure(120) },
  ],
  signals: [PUBLIC_SIGNAL],
  reply: {
    invitedOn: ensureCalendarDay('2026-10-12'),
    repliedOn: ensureCalendarDay('2026-10-20'),
    text: 'We gave them to <nobody>.',
  },
};
