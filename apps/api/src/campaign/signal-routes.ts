import { dayOfInstant, type PublicCampaignSignals } from '@rangewatch/schema';
import { publicStatement } from '@rangewatch/statistics/signal-words';
import { type RequestHandler, Router } from 'express';
import type { ApiDeps } from '../api-deps.ts';
import type { ApiServices } from '../api-services.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { holderOf, requireToken } from '../http/token-holder.ts';
import { limitLookUps } from '../look-up/limit-look-ups.ts';

interface NamedCampaign extends Record<string, string> {
  readonly campaignId: string;
}

/** A campaign's signals: what the public sees, and for an authority's token the exact figures, each look noted. */
export function signalRoutes(deps: ApiDeps, services: ApiServices): Router {
  const router = Router();
  const limited = limitLookUps(services);
  router.get('/v1/campaigns/:campaignId/signals', limited, sendPublic(services));
  router.get(
    '/v1/authority/campaigns/:campaignId/signals',
    limited,
    requireToken('authority', deps),
    sendExact(services),
  );
  return router;
}

function sendPublic(services: ApiServices): RequestHandler<NamedCampaign> {
  return async (req, res) => {
    const { campaignId } = req.params;
    if (!(await services.readers.findCampaign(campaignId)))
      throw new HttpProblem('campaign_unknown');
    res.set('Cache-Control', 'no-cache').json(await publicSignals(services, campaignId));
  };
}

/** A campaign of which nothing was published reads like one of which nothing may be shown. */
export async function publicSignals(
  { readers, clock, timeZone }: ApiServices,
  campaignId: string,
): Promise<PublicCampaignSignals> {
  const found = await readers.publicCampaignSignals(campaignId);
  if (found) return found;
  const absence = publicStatement(null, dayOfInstant(clock(), timeZone));
  return { asOf: null, weeks: [], signals: [], reply: null, absence };
}

function sendExact({ lookIntoSignals }: ApiServices): RequestHandler<NamedCampaign> {
  return async (req, res) => {
    const signals = await lookIntoSignals(req.params.campaignId, holderOf(res).tokenId);
    if (!signals) throw new HttpProblem('campaign_unknown');
    res.set('Cache-Control', 'no-store').json(signals);
  };
}
