import { resolve } from 'node:path';
import { isWeek } from '@rangewatch/schema';
import type { RequestHandler } from 'express';
import type { SiteDeps } from '../../../site-deps.ts';
import { fileKeeping } from '../file-keeping.ts';

const ARCHIVE = /^r([1-9]\d{0,3})\.zip$/;

/** Sends the zip file of a release on record. */
export function sendReleaseArchive({ readers, releasesDir }: SiteDeps): RequestHandler {
  const root = resolve(releasesDir);
  return async (req, res, next) => {
    const { week, archive } = req.params;
    if (typeof week !== 'string' || typeof archive !== 'string' || !isWeek(week)) return next();
    const number = ARCHIVE.exec(archive)?.[1];
    if (!number) return next();
    const release = await readers.findRelease(week, Number(number));
    if (!release) return next();
    const path = `${release.week}/${archive}`;
    const keeping = await fileKeeping(release.manifest, readers);
    const options = { root, dotfiles: 'deny', ...keeping } as const;
    res.download(path, `${release.week}-${archive}`, options, (error) => {
      if (error && !res.headersSent) next(error);
    });
  };
}
