import type { RequestHandler } from 'express';

const ENDPOINTS = {
  name: 'rangewatch',
  description: 'Collective knowledge about unwanted calls: the number, its range, the campaign.',
  endpoints: {
    graphql: 'POST /graphql (the schema is open to introspection)',
    number: 'GET /v1/numbers/{number}',
    range: 'GET /v1/ranges/{range}, such as 861701234****',
    phoneblock: '/compat/phoneblock/api, for clients of PhoneBlock (docs/compat/phoneblock.md)',
    health: 'GET /healthz',
    readiness: 'GET /readyz',
  },
};

/** What there is, for somebody who opens the address. */
export const listEndpoints: RequestHandler = (_req, res) => {
  res.json(ENDPOINTS);
};
