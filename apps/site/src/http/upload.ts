import { Busboy } from '@fastify/busboy';
import type { Request, RequestHandler } from 'express';

/** A file that came with a form; null: none was chosen. */
export type Upload = { readonly bytes: Uint8Array } | { readonly isTooLarge: true } | null;

/** A log of 200,000 calls is some 30 MB. */
export const LARGEST_UPLOAD = 32 * 1024 * 1024;
/** A phone's screenshot has one or two. */
export const LARGEST_PICTURE = 10 * 1024 * 1024;

const uploads = new WeakMap<Request, Upload>();

export function uploadOf(req: Request): Upload {
  return uploads.get(req) ?? null;
}

/** Reads one file of a multipart form into memory, never onto a disk, and stops at the limit. */
export const takeUpload: RequestHandler = async (req, _res, next) => {
  const type = req.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data')) uploads.set(req, await readUpload(req, type));
  next();
};

/** The boundary and field names around the file. */
const AROUND_FILE = 4096;

/** What announces itself as too large is not read at all. */
async function readUpload(req: Request, type: string): Promise<Upload> {
  const announced = Number(req.headers['content-length'] ?? 0);
  if (announced > LARGEST_UPLOAD + AROUND_FILE) return { isTooLarge: true };
  return await readFile(req, type);
}

function readFile(req: Request, type: string): Promise<Upload> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let isTooLarge = false;
    const form = new Busboy({
      headers: { ...req.headers, 'content-type': type },
      limits: { files: 1, fields: 5, fieldSize: 1024, fileSize: LARGEST_UPLOAD },
    });
    form.on('file', (_name, stream) => {
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
      stream.on('limit', () => {
        isTooLarge = true;
        chunks.length = 0;
      });
    });
    form.on('finish', () => {
      if (isTooLarge) resolve({ isTooLarge });
      else resolve(chunks.length === 0 ? null : { bytes: Buffer.concat(chunks) });
    });
    // A form that breaks off holds no file: the page asks for it again.
    form.on('error', () => resolve(null));
    req.pipe(form);
  });
}
