import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a site on which every byte that a browser sends is written down. */
export interface RecordedSite {
  readonly siteUrl: string;
  /** Each request as it came: its line, headers and body. */
  readonly sent: readonly string[];
  close(): void;
}

export async function recordRequests(siteUrl: string): Promise<RecordedSite> {
  const sent: string[] = [];
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => void chunks.push(chunk));
    req.on('end', () => {
      const body = Buffer.concat(chunks);
      sent.push(`${req.method} ${req.url}\n${JSON.stringify(req.headers)}\n${body.toString()}`);
      passOn(siteUrl, req, body, res);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    siteUrl: `http://127.0.0.1:${port}`,
    sent,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function passOn(siteUrl: string, req: IncomingMessage, body: Buffer, res: ServerResponse): void {
  const { method, headers } = req;
  const further = request(`${siteUrl}${req.url}`, { method, headers }, (answer) => {
    res.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(res);
  });
  further.end(body);
}
