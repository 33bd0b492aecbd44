import type { NewReport } from '@rangewatch/database/writers';
import { parseReportDraft, type ReportDraft } from '@rangewatch/schema';
import { buildNewReport } from '../report/build-new-report.ts';
import type { DeskDeps } from '../report/desk-deps.ts';
import { type IdempotencyHashes, idempotencyHashes } from '../report/idempotency.ts';
import { namedNumbers } from '../report/named-numbers.ts';
import type { SampleReport } from './scenario.ts';

type CheckingDeps = Pick<DeskDeps, 'keys' | 'timeZone' | 'defaultCountry'>;

/**
 * Checks a report of the scenario as any other, at the moment the story says it was sent.
 * @throws Error when the scenario tells of something no reporter could send: a mistake in the scenario.
 */
export function checkSampleReport(
  { input, receivedAt, reporterSecret }: SampleReport,
  { keys, timeZone, defaultCountry }: CheckingDeps,
): { readonly draft: ReportDraft; readonly hashes: IdempotencyHashes } {
  const parsed = parseReportDraft(input, { now: receivedAt, timeZone, defaultCountry });
  if (!parsed.ok) throw new Error(`the scenario is wrong: ${JSON.stringify(parsed.problems)}`);
  const draft = parsed.value;
  return { draft, hashes: idempotencyHashes(keys.idempotency, reporterSecret, 'report', draft) };
}

/** Ready for the record. No network is known, so none of its numbers is held. */
export function prepareSampleReport(report: SampleReport, deps: DeskDeps): NewReport {
  const { draft, hashes } = checkSampleReport(report, deps);
  const counted = namedNumbers(draft.calls);
  const secret = report.reporterSecret;
  const checked = {
    draft,
    channel: 'sample' as const,
    secret,
    hashes,
    counted,
    held: [],
    ownerHash: null,
  };
  return buildNewReport(checked, { ...deps, clock: () => report.receivedAt });
}
