import type { Release } from '@rangewatch/schema';
import { href } from '../../routes.ts';

/** Where a released file is; the same in every language. */
export function releaseFileHref({ week, revision }: Release, file: string): string {
  return href('releaseFile', { week, revision: `r${revision}`, file });
}
