import type { NewRelease } from '@rangewatch/database/writers';

/** A release without files, ready for the writers. */
export function buildNewRelease(week: string, revision = 1, publishedAt = new Date(0)): NewRelease {
  return {
    manifest: {
      format: 'rangewatch-release/1',
      week,
      revision,
      status: 'provisional',
      scheduledAt: publishedAt.toISOString(),
      timeZone: 'Asia/Shanghai',
      containsSample: false,
      method: 'rangewatch-public/1',
      revisionReasons: [],
      files: [],
    },
    manifestSha256: 'ab'.repeat(32),
    publishedAt,
    ledgerSize: 0,
    reportCount: 5,
    campaignCounts: [],
    totals: [],
    shares: [],
  };
}
