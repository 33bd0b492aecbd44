import type { ReceiptRecord, Readers } from '@rangewatch/database/readers';
import { type OwnReport, parseReceiptCode, type Problem, problem } from '@rangewatch/schema';
import { ownEvidenceOf } from '../evidence/own-evidence.ts';
import { receiptHash } from '../report/receipt.ts';
import { buildTrail } from './trail.ts';

export interface OwnReportDeps {
  readonly readers: Pick<Readers, 'findReceipt'>;
  readonly clock: () => Date;
  readonly timeZone: string;
}

/** All that is held about one's own report, for the holder of its receipt code only. */
export async function readOwnReport(
  receiptCodeText: string,
  { readers, clock, timeZone }: OwnReportDeps,
): Promise<OwnReport | Problem> {
  const code = parseReceiptCode(receiptCodeText);
  if (code === null) return problem('malformed_receipt_code', 'receiptCode');
  const record = await readers.findReceipt(receiptHash(code));
  if (!record) return problem('report_unknown', 'receiptCode');
  return describeReceipt(record, clock(), timeZone);
}

/** What stands: of the reports that were not corrected, all until they were withdrawn. */
function describeReceipt(record: ReceiptRecord, now: Date, timeZone: string): OwnReport {
  const { reports } = record;
  const standing = reports.filter((report) => !report.isSuperseded);
  const [root] = reports;
  const head = standing[0] ?? root;
  if (!root || !head) throw new RangeError('a receipt stands for a report');
  const ids = new Set(standing.map(({ reportId }) => reportId));
  const ofStanding = <T extends { readonly reportId: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ reportId }) => ids.has(reportId));
  return {
    reportId: root.reportId,
    receivedAt: root.receivedAt.toISOString(),
    state: stateOf(reports),
    category: head.category,
    homeProvince: head.homeProvince,
    exposedToNone: head.exposedToNone,
    onBehalf: head.onBehalf,
    consentBy: head.consentBy,
    countedAsPerson: head.countedAsPerson,
    calls: root.isErased ? [] : ofStanding(record.calls).map(ownCall),
    exposures: ofStanding(record.exposures).map(withoutReport),
    phones: ofStanding(record.phones).map(withoutReport),
    verifiedPhones: [...record.verifiedPhones],
    evidence: record.evidence.map(ownEvidenceOf),
    parts: reports.map((report) => ({
      reportId: report.reportId,
      receivedAt: report.receivedAt.toISOString(),
      leafIndex: report.leafIndex,
      leafHash: Buffer.from(report.leafHash).toString('hex'),
      state: report.isSuperseded ? ('superseded' as const) : report.state,
      withdrawalLeafIndex: report.withdrawalLeafIndex,
      callCount: record.calls
        .filter(({ reportId }) => reportId === report.reportId)
        .reduce((sum, { callCount }) => sum + callCount, 0),
    })),
    trail: [...buildTrail(record, now, timeZone)],
  };
}

function stateOf(reports: ReceiptRecord['reports']): OwnReport['state'] {
  if (reports.some(({ isErased }) => isErased)) return 'erased';
  return reports.some(({ state }) => state === 'accepted') ? 'accepted' : 'withdrawn';
}

function ownCall(call: ReceiptRecord['calls'][number]): OwnReport['calls'][number] {
  const { week: _week, ordinal: _ordinal, startedAt, ...rest } = withoutReport(call);
  return { ...rest, startedAt: startedAt?.toISOString() ?? null };
}

function withoutReport<T extends { readonly reportId: string }>({
  reportId: _reportId,
  ...rest
}: T): Omit<T, 'reportId'> {
  return rest;
}
