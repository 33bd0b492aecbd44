import type { Release } from '@rangewatch/schema';
import { releaseFacts } from './release-facts.ts';

/** `latest.json`: the newest release and where each of its files is, for a program that looks once a week. */
export function latestReleaseText(release: Release, siteUrl: string): string {
  const latest = { format: 'rangewatch-latest/1', ...releaseFacts(release, siteUrl) };
  return `${JSON.stringify(latest, null, 2)}\n`;
}
