/** What one client and one request may ask for. */
export interface ApiLimits {
  readonly bodyBytes: number;
  /** Execution of one GraphQL request. */
  readonly deadlineMs: number;
  /** Objects one GraphQL request may resolve. */
  readonly nodes: number;
  readonly rootQueries: number;
  readonly rootMutations: number;
  /** Objects looked up per network and window. */
  readonly lookUps: number;
  /** Campaigns registered per network and window. */
  readonly campaigns: number;
  /** Contributions to campaign pages sent per network and window: a person reads each. */
  readonly contributions: number;
  /** Objections sent per network and window: a person reads each. */
  readonly objections: number;
  /** Codes of drafts and receipts that were wrong, per network and window. */
  readonly wrongCodes: number;
  /** Drafts begun per network and window. */
  readonly newDrafts: number;
  /** Codes for phones asked for per network and window. */
  readonly verifications: number;
  /** Files sent per network and window. */
  readonly evidenceFiles: number;
  /** Steps of joining and signing in per network and window; a sign-in takes three. */
  readonly signIns: number;
  readonly windowSeconds: number;
  /** How long an issuer may take for one answer. */
  readonly issuerMs: number;
  /** Requests under way at once; the next is refused before it is read. */
  readonly inFlight: number;
  readonly connections: number;
}

export const DEFAULT_LIMITS: ApiLimits = {
  bodyBytes: 65_536,
  deadlineMs: 5_000,
  nodes: 2_000,
  rootQueries: 5,
  rootMutations: 1,
  lookUps: 300,
  campaigns: 20,
  contributions: 20,
  objections: 10,
  wrongCodes: 30,
  newDrafts: 120,
  verifications: 20,
  evidenceFiles: 60,
  signIns: 120,
  windowSeconds: 300,
  issuerMs: 5_000,
  inFlight: 256,
  connections: 2_000,
};

/** Limits of a GraphQL document, before it is executed. */
export const DOCUMENT_LIMITS = {
  /** The longest question worth asking, `campaigns { edges { node { assessment { weeks { reporters { from` has 7 levels. */
  depth: 8,
  aliases: 15,
  directives: 50,
  tokens: 1_000,
  cost: 5_000,
} as const;
