export { createSite } from './site.ts';
export type { SiteDeps } from './site-deps.ts';
export type { Outcome, ReportGateway, Sender } from './report-gateway/report-gateway.ts';
