import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Release } from '@rangewatch/schema';
import { BRIEFING_JSON_FILE } from '../release-files.ts';
import { type Briefing, parseBriefing } from './briefing-json.ts';

/**
 * What a release's briefing is written from, as published: nothing is counted again. Null where the release is from
 * before such files, or its file is not what the record says.
 */
export async function keptBriefing(
  releasesDir: string,
  release: Release,
): Promise<Briefing | null> {
  const { week, revision, manifest } = release;
  const entry = manifest.files.find(({ name }) => name === BRIEFING_JSON_FILE);
  if (!entry) return null;
  const text = await readText(join(releasesDir, week, `r${revision}`, BRIEFING_JSON_FILE));
  if (text === null || createHash('sha256').update(text).digest('hex') !== entry.sha256)
    return null;
  return parseBriefing(text);
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // Its folder is lost or being made again; whoever shows it says so and leads to the files.
    return null;
  }
}
