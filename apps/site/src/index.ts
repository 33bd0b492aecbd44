export { createSite } from './site.ts';
export type { SiteDeps } from './site-deps.ts';
export type { ReportGateway } from './report-gateway/report-gateway.ts';
export type { Sender } from './report-gateway/sender.ts';
export type { Outcome } from './report-gateway/outcome.ts';
