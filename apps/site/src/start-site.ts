import { hkdfSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { openReaders } from '@rangewatch/database/readers';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { pino } from 'pino';
import { parseSiteConfig } from './config.ts';
import { refuseUnread } from './http/refuse-unread.ts';
import { readKey } from './key-files.ts';
import { createPictureReader } from './picture-reading/picture-reader.ts';
import { createApiGateway } from './report-gateway/api-gateway.ts';
import { createSite } from './site.ts';

const HEADERS_TIMEOUT_MS = 10_000;
/** A call log over a slow mobile line. */
const REQUEST_TIMEOUT_MS = 120_000;
const MOST_CONNECTIONS = 2_000;
/** A long screenshot takes some seconds of one core. */
const PICTURE_LIMIT_MS = 45_000;
const MOST_PICTURES_WAITING = 5;
const MOST_PICTURES_OF_ONE = 2;
const SEAL_LABEL = 'site-answers/v1';

/** Opens what the site needs, listens, and stops on SIGTERM or SIGINT once open requests are answered. */
export async function startSite(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const config = parseSiteConfig(env);
  const siteKey = readKey(config.keysDir, 'site');
  const jitterKey = readKey(config.keysDir, 'jitter');
  const readers = await openReaders(config.databaseUrl);
  const logger = pino({ name: 'site', level: config.logLevel });
  const site = createSite({
    ...config,
    readers,
    logger,
    gateway: createApiGateway({ apiUrl: config.apiUrl, siteKey, logger }),
    disclosure: { policy: PUBLIC_POLICY, jitterKey },
    sealKey: new Uint8Array(hkdfSync('sha256', siteKey, '', SEAL_LABEL, 32)),
    clock: () => new Date(),
    readPictureText: createPictureReader({
      limitMs: PICTURE_LIMIT_MS,
      mostWaiting: MOST_PICTURES_WAITING,
      mostOfOneSender: MOST_PICTURES_OF_ONE,
    }),
  });
  const server = createServer(
    { headersTimeout: HEADERS_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
    site,
  );
  server.maxConnections = MOST_CONNECTIONS;
  refuseUnread(server);
  await listen(server, config.port);
  logger.info({ address: config.siteUrl }, 'site ready');
  process.send?.({ type: 'ready', address: config.siteUrl });
  await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  server.close();
  server.closeIdleConnections();
  await once(server, 'close');
  await readers.close();
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port);
  try {
    await once(server, 'listening');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') {
      throw new Error(`Port ${port} is in use. Set SITE_PORT to another one.`, { cause });
    }
    throw cause;
  }
}
