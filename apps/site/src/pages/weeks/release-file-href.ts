import type { Release } from '@rangewatch/schema';
import { href } from '../../routes.ts';

export type RevisionOfWeek = Pick<Release, 'week' | 'revision'>;

/** Where a released file is; the same in every language. */
export function releaseFileHref({ week, revision }: RevisionOfWeek, file: string): string {
  return href('releaseFile', { week, revision: `r${revision}`, file });
}
