import type { Server } from 'node:http';
import { LOCALES } from '@rangewatch/schema';
import { translator } from '../locale/translate.ts';

/**
 * Answers in words what ends before any request is read: an address longer than the server takes, as when a
 * whole text was pasted into the look-up box of an old browser. The language is not known yet: all are given.
 */
export function refuseUnread(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return;
    const isTooLong = error.code === 'HPE_HEADER_OVERFLOW';
    socket.end(isTooLong ? TOO_LONG : 'HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
  });
}

const TOO_LONG = answer('431 Request Header Fields Too Large');

function answer(status: string): string {
  const lines = LOCALES.map(
    (locale) => `<p lang="${locale}">${translator(locale)('refused.tooMuch')}</p>`,
  );
  const body = `<!doctype html><meta charset="utf-8"><title>${status}</title>${lines.join('')}`;
  const headers = [
    `HTTP/1.1 ${status}`,
    'Content-Type: text/html; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Content-Security-Policy: default-src 'none'",
    'Cache-Control: no-store',
    'Connection: close',
  ];
  return `${headers.join('\r\n')}\r\n\r\n${body}`;
}
