import { inChild, type MeasuredProcess } from './measured.ts';

/** A week's release with all its files. */
export interface Built extends MeasuredProcess {
  readonly folder: string;
  readonly files: number;
  readonly megabytes: number;
}

export function buildInChild(url: string, releasesDir: string, week: string): Promise<Built> {
  return inChild(new URL('release-child.ts', import.meta.url), url, releasesDir, week);
}
