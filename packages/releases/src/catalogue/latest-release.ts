import type { Release } from '@rangewatch/schema';
import { listedArchive } from './file-address.ts';
import { releaseFacts } from './release-facts.ts';

/**
 * `latest.json`: the newest release and where each of its files is, for a program that looks once a week.
 *
 * @param archiveBytes size of its zip file, null while there is none
 */
export function latestReleaseText(
  release: Release,
  siteUrl: string,
  archiveBytes: number | null,
): string {
  const latest = {
    format: 'rangewatch-latest/1',
    ...releaseFacts(release, siteUrl),
    archive: listedArchive(release, siteUrl, archiveBytes),
  };
  return `${JSON.stringify(latest, null, 2)}\n`;
}
