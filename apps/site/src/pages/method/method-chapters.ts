import {
  FALSE_DISCOVERY_RATE,
  LEAST_CALLED_WEEKS,
  LEAST_CALLING_NUMBERS,
  LEAST_FRAGILITY,
  LEAST_LOGGED_PHONES,
  LEAST_OBSERVED_PERSONS,
  LEAST_PAIRED_PERSONS,
  METHOD_VERSION,
  MOST_CAMPAIGNS_PER_PERSON,
  WINDOW_WEEKS,
} from '@rangewatch/statistics/signal-words';
import type { MessageKey } from '../../locale/translate.ts';

interface MethodChapter {
  readonly title: MessageKey;
  readonly points: readonly MessageKey[];
}

/** What stands before and after the list of levels. */
export const METHOD_CHAPTERS: Readonly<Record<'before' | 'after', readonly MethodChapter[]>> = {
  before: [
    {
      title: 'method.countTitle',
      points: [
        'method.count.people',
        'method.count.facts',
        'method.count.after',
        'method.count.cap',
      ],
    },
    {
      title: 'method.compareTitle',
      points: ['method.compare.1', 'method.compare.2', 'method.compare.3'],
    },
  ],
  after: [
    {
      title: 'method.limitsTitle',
      points: [
        'method.limits.how',
        'method.limits.common',
        'method.limits.share',
        'method.limits.brigade',
        'method.limits.absence',
        'method.limits.ranking',
      ],
    },
    {
      title: 'method.privacyTitle',
      points: ['method.privacy.noise', 'method.privacy.threshold', 'method.privacy.range'],
    },
    { title: 'method.replyTitle', points: ['method.reply.text', 'method.reply.burst'] },
    { title: 'method.expiryTitle', points: ['method.expiry.text'] },
    { title: 'method.rerunTitle', points: ['method.rerun.text'] },
  ],
};

/** The limits the runs go by, so that the page cannot say others. */
export const METHOD_VALUES = {
  windowWeeks: WINDOW_WEEKS,
  campaigns: MOST_CAMPAIGNS_PER_PERSON,
  falseShare: 100 * FALSE_DISCOVERY_RATE,
  persons: LEAST_OBSERVED_PERSONS,
  weeks: LEAST_CALLED_WEEKS,
  numbers: LEAST_CALLING_NUMBERS,
  fragility: LEAST_FRAGILITY,
  phones: LEAST_LOGGED_PHONES,
  pairs: LEAST_PAIRED_PERSONS,
};

export const METHOD_VERSION_VALUES = { version: METHOD_VERSION };
