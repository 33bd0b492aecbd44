import type { Release } from '@rangewatch/schema';
import { filesOf } from './file-address.ts';

/** What a program is told of a release, and where each of its files is. */
export function releaseFacts(release: Release, siteUrl: string) {
  const { week, revision, publishedAt, manifest } = release;
  return {
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
}
