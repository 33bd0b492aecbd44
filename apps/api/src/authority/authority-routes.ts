import type { Readers } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import { noteAuthorityLookUp, readAuthoritySignals } from '@rangewatch/service';
import { type RequestHandler, Router } from 'express';
import { holderOf, requireToken } from '../compat/phoneblock/token-holder.ts';
import { HttpProblem } from '../http/http-problem.ts';

export interface AuthorityRouteDeps {
  readonly readers: Readers;
  readonly writers: Pick<Writers, 'findActiveToken' | 'noteAuthorityLookUp'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

/** What only the holder of an authority's token may see. */
export function authorityRoutes(deps: AuthorityRouteDeps): Router {
  const router = Router();
  router.get(
    '/v1/authority/campaigns/:campaignId/signals',
    requireToken('authority', deps),
    sendSignals(deps),
  );
  return router;
}

/** The look is in the ledger before the figures are sent. */
function sendSignals(deps: AuthorityRouteDeps): RequestHandler {
  return async (req, res) => {
    const campaignId = String(req.params['campaignId']);
    const signals = await readAuthoritySignals(deps, campaignId);
    if (!signals) throw new HttpProblem('path_unknown');
    await noteAuthorityLookUp(deps, { tokenId: holderOf(res).tokenId, campaignId });
    // The token's own header says otherwise, for those that may be asked again.
    res.set('Cache-Control', 'no-store').json(signals);
  };
}
