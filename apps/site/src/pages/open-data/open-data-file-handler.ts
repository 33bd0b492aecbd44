import { resolve } from 'node:path';
import { OPEN_DATA_FOLDER, OPEN_DATA_UNLISTED_FILES } from '@rangewatch/schema';
import type { RequestHandler } from 'express';
import type { SiteDeps } from '../../site-deps.ts';
import { readOpenData } from './open-data.ts';

/** Sends a file of the daily open data, and nothing else: its name must stand in the data package. */
export function sendOpenDataFile({ lookUpDir }: SiteDeps): RequestHandler {
  const root = resolve(lookUpDir, OPEN_DATA_FOLDER);
  return async (req, res, next) => {
    const file = String(req.params['file']);
    const openData = await readOpenData(lookUpDir);
    const resource = openData?.resources.find(({ path }) => path === file);
    if (!openData || !(resource || OPEN_DATA_UNLISTED_FILES.includes(file))) return next();
    // Read before the file is: a swap between the two can only make the tag too old, and then it is asked again.
    if (resource) res.set('ETag', `"${resource.hash.slice('sha256:'.length)}"`);
    res.set('Cache-Control', 'no-cache');
    const options = { root, dotfiles: 'deny', cacheControl: false } as const;
    res.download(file, file, options, (error) => {
      if (!error || res.headersSent) return;
      res.removeHeader('ETag');
      next(error);
    });
  };
}
