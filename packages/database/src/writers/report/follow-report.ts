import type { Engine } from '../../dialect/engine.ts';
import type { Tx } from '../../tables.ts';
import { receiptMembers } from '../../receipt-members.ts';
import { takeBack } from './take-back.ts';
import type { FollowedReport, NewReport, ReporterTag } from './new-report.ts';

export type Followed =
  | { readonly status: 'followed'; readonly rootReportId: string; readonly report: NewReport }
  | { readonly status: 'report_unknown' | 'report_withdrawn' };

/**
 * Ties a report to the receipt it belongs to. Where that receipt's reports have counted the person already, their tags are
 * used again: the same person, writing from another device, is not counted twice. A correction takes the earlier ones back.
 */
export async function followReport(
  tx: Tx,
  engine: Engine,
  report: NewReport,
  follows: FollowedReport,
): Promise<Followed> {
  const members = await receiptMembers(tx, follows.receiptHash);
  const [root] = members;
  if (!root || root.erased_at !== null) return { status: 'report_unknown' };
  const counting = members.filter(({ state }) => state === 'accepted');
  if (counting.length === 0) return { status: 'report_withdrawn' };
  const known = counting.flatMap((member) =>
    follows.unsealTags(member.sealed_tags, member.report_id),
  );
  if (follows.kind === 'correction') {
    const withdrawal = { ...follows, withdrawnAt: report.receivedAt, week: report.receivedWeek };
    for (const member of counting)
      await takeBack(tx, engine, member, withdrawal, 'corrected by the reporter');
  }
  const tags = withKnownTags(report.tags, known);
  return {
    status: 'followed',
    rootReportId: root.report_id,
    report: { ...report, tags, sealedTags: follows.sealTags(tags) },
  };
}

function withKnownTags(
  tags: readonly ReporterTag[],
  known: readonly ReporterTag[],
): readonly ReporterTag[] {
  const byScope = new Map(known.map((tag) => [scopeOf(tag), tag]));
  return tags.map((tag) => byScope.get(scopeOf(tag)) ?? tag);
}

function scopeOf({ range, week }: ReporterTag): string {
  return `${range} ${week ?? ''}`;
}
