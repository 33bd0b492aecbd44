import { resolve } from 'node:path';
import { UNLISTED_FILES } from '@rangewatch/releases';
import { isWeek } from '@rangewatch/schema';
import type { RequestHandler } from 'express';
import type { SiteDeps } from '../../site-deps.ts';
import { fileKeeping } from './file-keeping.ts';

const REVISION = /^r([1-9]\d{0,3})$/;

/** Sends a file of a published release, and nothing else: the name must stand in the release's manifest. */
export function sendReleaseFile({ readers, releasesDir }: SiteDeps): RequestHandler {
  const root = resolve(releasesDir);
  return async (req, res, next) => {
    const { week, revision, file } = req.params;
    const number = REVISION.exec(String(revision))?.[1];
    if (typeof week !== 'string' || typeof file !== 'string' || !number || !isWeek(week))
      return next();
    const release = await readers.findRelease(week, Number(number));
    const isPublished =
      UNLISTED_FILES.includes(file) || release?.manifest.files.some(({ name }) => name === file);
    if (!release || !isPublished) return next();
    const path = `${release.week}/r${release.revision}/${file}`;
    const keeping = await fileKeeping(release.manifest, readers);
    const options = { root, dotfiles: 'deny', ...keeping } as const;
    res.download(path, file, options, (error) => {
      if (error && !res.headersSent) next(error);
    });
  };
}
