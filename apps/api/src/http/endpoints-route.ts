import type { RequestHandler } from 'express';

const ENDPOINTS = {
  name: 'rangewatch',
  description: 'Collective knowledge about unwanted calls: the number, its range, the campaign.',
  endpoints: {
    graphql: 'POST /graphql (the schema is open to introspection)',
    number: 'GET /v1/numbers/{number}',
    range: 'GET /v1/ranges/{range}, such as 861701234****',
    campaigns: 'GET /v1/campaigns?q={words}: campaigns by title or organiser, in either script',
    signals:
      'GET /v1/campaigns/{id}/signals; for authorities, by token: GET /v1/authority/campaigns/{id}/signals',
    privateLookUp: 'GET /v1/blocks/{3 hex digits}: every public number of a bucket of blocks',
    blockLists: 'GET /v1/block-lists: lists that phones block by, in nine formats',
    checkBlock: 'GET /v1/check-block?range={range}&maxAgeInDays=180&limit=100',
    addressBook: '/carddav/, a CardDAV address book of contacts to block (read-only)',
    phoneblock: '/compat/phoneblock/api, for clients of PhoneBlock (docs/compat/phoneblock.md)',
    evidence: 'POST /v1/evidence?subject=consent: a file for a report, as the body',
    signIn:
      'POST /v1/authority/sign-in/options, then POST /v1/authority/sign-in: people of authorities, by passkey',
    signOn:
      'POST /v1/authority/sign-on/begin, then POST /v1/authority/sign-on: the same, by a sign-on of their own',
    session: 'GET /v1/authority/session: who is signed in; DELETE signs out',
    exactWeeks:
      'GET /v1/authority/weeks, then GET /v1/authority/weeks/{week}/authority.csv, .json or .xlsx: exact tables for authorities, by token',
    cases:
      'GET and POST /v1/authority/cases, then POST /v1/authority/cases/{id}/forward and /close: for people who are signed in',
    evidenceRequests:
      'GET and POST /v1/authority/evidence-requests, then POST /v1/authority/evidence-requests/{id}/answer by a second person',
    health: 'GET /healthz',
    readiness: 'GET /readyz',
  },
};

/** What there is, for somebody who opens the address. */
export const listEndpoints: RequestHandler = (_req, res) => {
  res.json(ENDPOINTS);
};
