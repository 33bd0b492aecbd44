import { LONGEST_CAMPAIGN_SEARCH } from '@rangewatch/schema';
import { type RequestHandler, Router } from 'express';
import type { ApiServices } from '../api-services.ts';
import { limitLookUps } from '../look-up/limit-look-ups.ts';

const MOST_FOUND = 20;

/** Campaigns by name, for whoever offers a choice of them. */
export function campaignRoutes(services: ApiServices): Router {
  const router = Router();
  router.get('/v1/campaigns', limitLookUps(services), findCampaigns(services));
  return router;
}

/** Without words, the newest ones. */
function findCampaigns({ readers }: ApiServices): RequestHandler {
  return async (req, res) => {
    const { q } = req.query;
    const search = typeof q === 'string' ? readWords(q) : '';
    const { items } = await readers.listCampaigns({ limit: MOST_FOUND, search });
    const campaigns = items.map(
      ({ campaignId, title, organiserName, channel, startsOn, endsOn, isSample }) => ({
        campaignId,
        title,
        organiserName,
        channel,
        startsOn,
        endsOn,
        isSample,
      }),
    );
    res.set('Cache-Control', 'no-cache').json({ campaigns });
  };
}

function readWords(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_CAMPAIGN_SEARCH);
}
