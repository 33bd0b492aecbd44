import type { Server } from 'node:http';
import express from 'express';
import { accountRoutes } from './authority/account-routes.ts';
import { exactWeekRoutes } from './authority/weeks/exact-week-routes.ts';
import { deskRoutes } from './authority/desk-routes.ts';
import { reportRoutes } from './report/report-routes.ts';
import { draftRoutes } from './draft/draft-routes.ts';
import type { ApiDeps } from './api-deps.ts';
import { type ApiServices, createServices } from './api-services.ts';
import { blockListRoutes } from './block-lists/block-list-routes.ts';
import { cardDavRoutes } from './carddav/carddav-routes.ts';
import { PHONEBLOCK_PATH, phoneblockRoutes } from './compat/phoneblock/phoneblock-routes.ts';
import { GRAPHQL_PATH, graphqlHandler } from './graphql/graphql-handler.ts';
import { evidenceRoutes, isUpload } from './evidence/evidence-routes.ts';
import { createAdmittingServer } from './http/admission.ts';
import { allowOnly, answerErrors, answerUnknownPath } from './http/answer-problem.ts';
import { setClient } from './http/client.ts';
import { listEndpoints } from './http/endpoints-route.ts';
import { healthRoutes } from './http/health-routes.ts';
import { logRequests, setRequestId } from './http/request-log.ts';
import { limitBody, requireJson } from './http/require-json.ts';
import { allowAnyOrigin, neverStore, securityHeaders } from './http/security-headers.ts';
import { messageRoutes } from './verification/message-routes.ts';
import { phoneRoutes } from './verification/phone-routes.ts';
import { signalRoutes } from './campaign/signal-routes.ts';
import { campaignRoutes } from './campaign/campaign-routes.ts';
import { lookUpRoutes } from './look-up/look-up-routes.ts';

/** The API as a server that does not listen yet. */
export function createApi(deps: ApiDeps): Server {
  const services = createServices(deps);
  return createAdmittingServer(createApp(deps, services), services.limits, isUpload);
}

/** What a request passes, in this order. */
function createApp(deps: ApiDeps, services: ApiServices): express.Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxy);
  app.set('etag', 'strong');
  app.use(setRequestId);
  app.use(logRequests(deps.logger));
  app.use(securityHeaders);
  app.use(healthRoutes(services));
  app.use('/v1', allowAnyOrigin);
  app.use(setClient(deps.keys.site));
  app.use(draftRoutes(services));
  app.use(reportRoutes(services));
  app.use(phoneRoutes(services));
  app.use(evidenceRoutes(services));
  const { verification, clock } = services;
  if (deps.smsGateway && verification)
    app.use(messageRoutes(deps.smsGateway, { verification, clock }));
  app.use(limitBody(services.limits.bodyBytes));
  app.get('/', listEndpoints);
  app.use(lookUpRoutes(services));
  app.use(campaignRoutes(services));
  app.use(signalRoutes(deps, services));
  app.use(accountRoutes(services));
  app.use(exactWeekRoutes(deps, services));
  app.use(deskRoutes(services));
  app.use(blockListRoutes(services));
  app.use(cardDavRoutes(services));
  app.use(PHONEBLOCK_PATH, phoneblockRoutes(deps, services));
  app.all(GRAPHQL_PATH, requireJson, neverStore, graphqlHandler(services, deps));
  app.all(
    [
      '/',
      '/v1/numbers/:number',
      '/v1/ranges/:range',
      '/v1/check-block',
      '/v1/campaigns',
      '/v1/campaigns/:campaignId/signals',
      '/v1/authority/campaigns/:campaignId/signals',
      '/v1/blocks/:bucket',
      '/v1/block-lists',
      '/v1/block-lists/:format',
    ],
    allowOnly('GET', 'HEAD'),
  );
  app.use(answerUnknownPath);
  app.use(answerErrors(deps.logger));
  return app;
}
