import type { Release } from '@rangewatch/schema';
import { releaseAddress, weekPageAddress } from '../catalogue/file-address.ts';
import { releaseFacts } from '../catalogue/release-facts.ts';

/**
 * The body of a webhook (standardwebhooks.com): the same bytes each time it is sent, whenever that is.
 * `manifestSha256` stands for all files: the manifest names the hash of each.
 */
export function noticeJson(release: Release, siteUrl: string): string {
  return JSON.stringify({
    type: 'release.published',
    timestamp: release.publishedAt.toISOString(),
    data: {
      ...releaseFacts(release, siteUrl),
      folderUrl: releaseAddress(release, siteUrl),
      pageUrl: weekPageAddress(release, siteUrl),
      manifestSha256: release.manifestSha256,
    },
  });
}
