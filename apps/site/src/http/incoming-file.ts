import type { Readable } from 'node:stream';
import { Busboy } from '@fastify/busboy';
import type { Request, RequestHandler } from 'express';

/** The file of a form while it still comes in, and the fields before it. */
export interface IncomingFile {
  readonly fields: URLSearchParams;
  /** Null: none was chosen. Whoever takes it reads it to its end, or lets it flow away. */
  readonly content: Readable | null;
  /** The form announced more than any file may have; nothing of it is read. */
  readonly isTooLarge: boolean;
}

const incoming = new WeakMap<Request, IncomingFile>();
const NONE: IncomingFile = { fields: new URLSearchParams(), content: null, isTooLarge: false };
/** The boundary and field names around the file. */
const AROUND_FILE = 4096;

export function incomingFileOf(req: Request): IncomingFile {
  return incoming.get(req) ?? NONE;
}

/** Begins to read a form with one file after its fields; the file is passed on in pieces and waits nowhere. */
export function beginUpload(largestBytes: number): RequestHandler {
  return async (req, _res, next) => {
    const type = req.headers['content-type'] ?? '';
    const announced = Number(req.headers['content-length'] ?? 0);
    if (announced > largestBytes + AROUND_FILE) incoming.set(req, { ...NONE, isTooLarge: true });
    else if (type.startsWith('multipart/form-data'))
      incoming.set(req, await untilFile(req, type, largestBytes));
    next();
  };
}

function untilFile(req: Request, type: string, largestBytes: number): Promise<IncomingFile> {
  return new Promise((resolve) => {
    const fields = new URLSearchParams();
    const form = new Busboy({
      headers: { ...req.headers, 'content-type': type },
      // One byte more than is taken, so that the API sees that it is too much.
      limits: { files: 1, fields: 5, fieldSize: 1024, fileSize: largestBytes + 1 },
    });
    form.on('field', (name, value) => fields.append(name, value));
    form.on('file', (_name, content, filename) => {
      // A line that is cut must not look like the end of a file.
      req.once('close', () => !req.complete && content.destroy(new Error('the line was cut')));
      if (filename !== '' && filename !== undefined)
        return resolve({ fields, content, isTooLarge: false });
      content.resume();
    });
    form.on('finish', () => resolve({ ...NONE, fields }));
    form.on('error', () => resolve({ ...NONE, fields }));
    req.pipe(form);
  });
}
