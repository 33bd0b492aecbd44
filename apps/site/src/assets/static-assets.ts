import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { RequestHandler } from 'express';
import { href } from '../routes.ts';

interface Asset {
  readonly href: string;
  readonly type: string;
  readonly body: Buffer;
}

/** What pages refer to, each under an address that changes with its content. */
export const ASSETS = {
  stylesheet: readAsset('site.css', 'text/css; charset=utf-8'),
  favicon: readAsset('favicon.svg', 'image/svg+xml'),
  callLogScript: readAsset('generated/call-log.js', 'text/javascript; charset=utf-8'),
  passkeyScript: readAsset('passkey.js', 'text/javascript; charset=utf-8'),
  campaignSearchScript: readAsset('campaign-search.js', 'text/javascript; charset=utf-8'),
} as const;

const byAddress = new Map(Object.values(ASSETS).map((asset) => [asset.href, asset]));

/** Serves the assets; they may be kept for ever. */
export const serveAssets: RequestHandler = (req, res, next) => {
  const asset = byAddress.get(req.path);
  if (!asset) return next();
  res.set('Cache-Control', 'public, max-age=31536000, immutable');
  res.type(asset.type).send(asset.body);
};

function readAsset(name: string, type: string): Asset {
  const body = readFileSync(new URL(name, import.meta.url));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  const [stem = '', ending = ''] = basename(name).split('.');
  return { href: href('asset', { file: `${stem}.${hash}.${ending}` }), type, body };
}
