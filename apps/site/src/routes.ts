import { SIGN_ON_CALLBACK } from '@rangewatch/schema';

/** Every path of the site. `:name` is one path segment, or what stands before its ending. */
export const ROUTES = {
  home: '/',
  number: '/number/:number',
  range: '/range/:range',
  campaigns: '/campaigns',
  campaign: '/campaign/:campaignId',
  addFact: '/campaign/:campaignId/add/:field',
  factAdded: '/campaign/:campaignId/added',
  shareCampaign: '/campaign/:campaignId/share',
  weeks: '/weeks',
  calendar: '/weeks/calendar',
  recipes: '/weeks/recipes',
  week: '/week/:week',
  weekBriefing: '/week/:week/briefing',
  data: '/data',
  report: '/report',
  verifyPhone: '/report/verify-phone',
  callLog: '/report/call-log',
  evidence: '/evidence/:of',
  evidencePicture: '/evidence/:of/:evidenceId/picture',
  evidenceCover: '/evidence/:of/:evidenceId/cover',
  evidenceRemove: '/evidence/:of/:evidenceId/remove',
  reportStep: '/report/:step',
  methodSignals: '/method/signals',
  authority: '/authority',
  authorityJoin: '/authority/join',
  authoritySignIn: '/authority/sign-in',
  authoritySignOn: '/authority/sign-on/:issuerId',
  authoritySignOnCallback: SIGN_ON_CALLBACK,
  authoritySignOnRefused: '/authority/sign-in/refused',
  authoritySignOut: '/authority/sign-out',
  authorityLeave: '/authority/leave',
  authorityCampaign: '/authority/campaigns/:campaignId',
  authorityWeek: '/authority/weeks/:week',
  authorityWeekFile: '/authority/weeks/:week/:file',
  authorityCases: '/authority/cases',
  authorityCaseNew: '/authority/cases/new',
  authorityCaseStep: '/authority/cases/:caseId/:step',
  authorityEvidenceRequests: '/authority/evidence-requests',
  authorityEvidenceNew: '/authority/evidence-requests/new',
  authorityEvidenceAnswer: '/authority/evidence-requests/:requestId',
  help: '/help',
  helpTopic: '/help/:topic',
  whatNow: '/receipt/what-now',
  complaint: '/receipt/complaint',
  ownBlockList: '/receipt/block-list',
  ownBlockListFile: '/receipt/block-list/:format',
  resume: '/resume',
  receipt: '/receipt',
  ownReport: '/receipt/report',
  ownReportCopy: '/receipt/copy',
  ownReportChange: '/receipt/change',
  ownReportSure: '/receipt/sure',
  ownReportLeave: '/receipt/leave',
  places: '/places',
  place: '/place/:placeId',
  carriers: '/carriers',
  carrier: '/carrier/:carrierId',
  weeksFeed: '/feed/weeks.atom',
  rangeFeed: '/feed/range/:range.atom',
  campaignFeed: '/feed/campaign/:campaignId.atom',
  placeFeed: '/feed/place/:placeId.atom',
  carrierFeed: '/feed/carrier/:carrierId.atom',
  blockList: '/block-list',
  objection: '/objection',
  objectionSent: '/objection/sent',
  objectionStatus: '/objection/status',
  status: '/status',
  care: '/care',
  releaseKey: '/keys/release.pem',
  latestRelease: '/releases/latest.json',
  releaseCatalogue: '/releases/catalog.jsonld',
  releaseCalendar: '/releases/calendar.ics',
  releaseFile: '/releases/:week/:revision/:file',
  releaseFolder: '/releases/:week/:revision',
  releaseArchive: '/releases/:week/:archive',
  openDataFile: '/look-up/open-data/:file',
  asset: '/assets/:file',
  health: '/healthz',
} as const;
export type RouteName = keyof typeof ROUTES;

type ParamNames<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : Path extends `${string}:${infer Name}.atom`
    ? Name
    : Path extends `${string}:${infer Name}`
      ? Name
      : never;
export type RouteParams<Name extends RouteName> = Readonly<
  Record<ParamNames<(typeof ROUTES)[Name]>, string>
>;
/** A route whose address needs nothing filled in. */
export type PlainRouteName = {
  [Name in RouteName]: [ParamNames<(typeof ROUTES)[Name]>] extends [never] ? Name : never;
}[RouteName];
export type Query = Readonly<Record<string, string | number | null | undefined>>;

/** The address of a route without its language: `href('number', { number: '8617012345678' })`. */
export function href<Name extends RouteName>(
  name: Name,
  ...[params, query]: ParamNames<(typeof ROUTES)[Name]> extends never
    ? [params?: Readonly<Record<string, never>>, query?: Query]
    : [params: RouteParams<Name>, query?: Query]
): string {
  const values: Readonly<Record<string, string>> = params ?? {};
  const path = ROUTES[name].replaceAll(/:(\w+)/g, (_, key: string) => segment(values[key] ?? ''));
  const given = Object.entries(query ?? {}).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)]));
  return given.length > 0 ? `${path}?${search}` : path;
}

/** Percent-encoded, but for the colon of `CN:95588`, which is allowed in a path and easier to read. */
function segment(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':');
}
