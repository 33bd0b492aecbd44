import type { AuthorityCampaignSignals } from '@rangewatch/statistics/signals';
import * as z from 'zod';
import { type ApiAddress, type ApiAnswer, askApi } from './api-request.ts';
import type { Objector } from './sender.ts';

/** What came of asking with an authority's token. */
export type AuthorityOutcome =
  | { readonly kind: 'found'; readonly signals: AuthorityCampaignSignals }
  /** Unknown, ended, or of another scope. */
  | { readonly kind: 'tokenRefused' }
  | { readonly kind: 'campaignUnknown' }
  | { readonly kind: 'unavailable' };

/** What only an authority may see. The API checks the token and records who looked. */
export interface AuthorityQuestions {
  readAuthoritySignals(
    token: string,
    campaignId: string,
    sender: Objector,
  ): Promise<AuthorityOutcome>;
}

/** Deep down it is made of the same types by the API of this deployment; only that it is one is checked. */
const view = z.custom<AuthorityCampaignSignals>(
  (value) =>
    z
      .object({
        campaignTitle: z.string(),
        organiserName: z.string(),
        run: z.object({ factsHash: z.string() }).nullable(),
        records: z.array(
          z.object({ range: z.string(), checks: z.record(z.string(), z.unknown()) }),
        ),
        weeks: z.array(z.object({ week: z.string() })),
        funnel: z.array(z.object({ ratio: z.number() })),
      })
      .safeParse(value).success,
);

export function createAuthorityQuestions(api: ApiAddress): AuthorityQuestions {
  return {
    async readAuthoritySignals(token, campaignId, sender) {
      const path = `/v1/authority/campaigns/${encodeURIComponent(campaignId)}/signals`;
      return readOutcome(await askApi(api, { path, method: 'GET', sender, access: token }));
    },
  };
}

function readOutcome(answer: ApiAnswer | null): AuthorityOutcome {
  if (answer?.status === 401 || answer?.status === 403) return { kind: 'tokenRefused' };
  if (answer?.status === 404) return { kind: 'campaignUnknown' };
  const signals = answer?.status === 200 ? view.safeParse(answer.json) : null;
  return signals?.success ? { kind: 'found', signals: signals.data } : { kind: 'unavailable' };
}
