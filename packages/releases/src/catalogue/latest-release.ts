import type { Release } from '@rangewatch/schema';
import { filesOf } from './file-address.ts';

/** `latest.json`: the newest release and where each of its files is, for a program that looks once a week. */
export function latestReleaseText(release: Release, siteUrl: string): string {
  const { week, revision, publishedAt, manifest } = release;
  const latest = {
    format: 'rangewatch-latest/1',
    week,
    revision,
    status: manifest.status,
    scheduledAt: manifest.scheduledAt,
    publishedAt: publishedAt.toISOString(),
    containsSample: manifest.containsSample,
    method: manifest.method,
    revisionReasons: manifest.revisionReasons,
    files: filesOf(release, siteUrl),
  };
  return `${JSON.stringify(latest, null, 2)}\n`;
}
