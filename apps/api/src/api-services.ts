import { randomBytes } from 'node:crypto';
import type { Readers } from '@rangewatch/database/readers';
import type { NumberingOptions } from '@rangewatch/numbering';
import { SIGN_ON_CALLBACK } from '@rangewatch/schema';
import {
  type AuthorityDesk,
  type CaseDesk,
  type ContributionDesk,
  createAuthorityDesk,
  createCaseDesk,
  createContributionDesk,
  createDraftDesk,
  createEvidenceDesk,
  createExactTables,
  createEvidenceRequestDesk,
  createObjectionDesk,
  createReportDesk,
  createSignOnDesk,
  createVerificationDesk,
  type DraftDesk,
  type EvidenceDesk,
  type ExactTables,
  type EvidenceRequestDesk,
  type ObjectionDesk,
  type RelyingParty,
  type ReportDesk,
  type SignOnDesk,
  type VerificationDesk,
} from '@rangewatch/service';
import type { AuthorityCampaignSignals } from '@rangewatch/statistics/signals';
import type { Logger } from 'pino';
import type { ApiDeps } from './api-deps.ts';
import { NetworkLimiter } from './http/network-limiter.ts';
import { type ApiLimits, DEFAULT_LIMITS } from './limits.ts';
import { createLookUp, type LookUp } from './look-up/look-up.ts';

const SERVICE_NAME = 'Rangewatch';
const DEFAULT_SITE = 'http://localhost:3000';

/** What handlers and resolvers work with, made once a process. */
export interface ApiServices {
  readonly readers: Readers;
  readonly desk: ReportDesk;
  readonly drafts: DraftDesk;
  readonly objections: ObjectionDesk;
  readonly contributions: ContributionDesk;
  /** Null where no message can arrive: every phone is unverified. */
  readonly verification: VerificationDesk | null;
  readonly evidence: EvidenceDesk;
  readonly authorities: AuthorityDesk;
  readonly exactTables: ExactTables;
  readonly cases: CaseDesk;
  readonly evidenceRequests: EvidenceRequestDesk;
  readonly signOns: SignOnDesk;
  readonly lookUp: LookUp;
  /** The exact figures of a campaign for the holder of a token, entered in the ledger. Null: no such campaign. */
  readonly lookIntoSignals: (
    campaignId: string,
    tokenId: string,
  ) => Promise<AuthorityCampaignSignals | null>;
  readonly lookUpLimiter: NetworkLimiter;
  readonly campaignLimiter: NetworkLimiter;
  readonly contributionLimiter: NetworkLimiter;
  readonly objectionLimiter: NetworkLimiter;
  /** Wrong codes of drafts and receipts: 60 bits are few enough that guessing has to be slow. */
  readonly codeLimiter: NetworkLimiter;
  readonly draftLimiter: NetworkLimiter;
  readonly verificationLimiter: NetworkLimiter;
  readonly evidenceLimiter: NetworkLimiter;
  readonly signInLimiter: NetworkLimiter;
  readonly numbering: NumberingOptions;
  readonly clock: () => Date;
  readonly timeZone: string;
  /** Where the service is found: the site's address, else its name. */
  readonly publicUrl: string;
  /** Where files of private look-ups stand, when there are any. */
  readonly lookUpDir: string | null;
  readonly cursorKey: Uint8Array;
  readonly limits: ApiLimits;
  readonly logger: Logger;
}

/** Its arithmetic takes long to load, and few ask. */
function signalLookUps({
  readers,
  writers,
  clock,
  timeZone,
}: ApiDeps): ApiServices['lookIntoSignals'] {
  return async (campaignId, tokenId) => {
    const { lookIntoSignals } = await import('@rangewatch/service/signals');
    const deps = { readers, writers, clock, timeZone, random: randomBytes };
    return lookIntoSignals(deps, { campaignId, tokenId });
  };
}

function signOnDesk(deps: ApiDeps, { issuerMs: timeoutMs }: ApiLimits): SignOnDesk {
  const redirectUri = new URL(SIGN_ON_CALLBACK, deps.siteUrl ?? DEFAULT_SITE).href;
  return createSignOnDesk({ ...deps, issuers: deps.issuers ?? [], redirectUri, timeoutMs });
}

/** Passkeys hold for the site as people reach it, and nowhere else. */
function relyingParty({ siteUrl }: ApiDeps): RelyingParty {
  return { name: SERVICE_NAME, origin: new URL(siteUrl ?? DEFAULT_SITE).origin };
}

export function createServices(deps: ApiDeps): ApiServices {
  const limits = { ...DEFAULT_LIMITS, ...deps.limits };
  const { windowSeconds } = limits;
  return {
    readers: deps.readers,
    desk: createReportDesk(deps),
    drafts: createDraftDesk(deps),
    objections: createObjectionDesk(deps),
    contributions: createContributionDesk(deps),
    verification: deps.smsGateway
      ? createVerificationDesk({ ...deps, smsNumber: deps.smsGateway.smsNumber })
      : null,
    evidence: createEvidenceDesk({
      ...deps,
      store: deps.evidenceStore,
      publicKey: deps.evidencePublicKey ?? null,
    }),
    authorities: createAuthorityDesk({ ...deps, party: relyingParty(deps) }),
    exactTables: createExactTables(deps),
    cases: createCaseDesk(deps),
    evidenceRequests: createEvidenceRequestDesk(deps),
    signOns: signOnDesk(deps, limits),
    lookUp: createLookUp(deps),
    lookIntoSignals: signalLookUps(deps),
    lookUpLimiter: new NetworkLimiter({ points: limits.lookUps, windowSeconds }, deps),
    campaignLimiter: new NetworkLimiter({ points: limits.campaigns, windowSeconds }, deps),
    contributionLimiter: new NetworkLimiter({ points: limits.contributions, windowSeconds }, deps),
    objectionLimiter: new NetworkLimiter({ points: limits.objections, windowSeconds }, deps),
    codeLimiter: new NetworkLimiter({ points: limits.wrongCodes, windowSeconds }, deps),
    draftLimiter: new NetworkLimiter({ points: limits.newDrafts, windowSeconds }, deps),
    verificationLimiter: new NetworkLimiter({ points: limits.verifications, windowSeconds }, deps),
    evidenceLimiter: new NetworkLimiter({ points: limits.evidenceFiles, windowSeconds }, deps),
    signInLimiter: new NetworkLimiter({ points: limits.signIns, windowSeconds }, deps),
    numbering: { defaultCountry: deps.defaultCountry },
    clock: deps.clock,
    timeZone: deps.timeZone,
    publicUrl: deps.siteUrl ?? SERVICE_NAME,
    lookUpDir: deps.lookUpDir ?? null,
    cursorKey: deps.keys.cursor,
    limits,
    logger: deps.logger,
  };
}
