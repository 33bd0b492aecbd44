import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { openEvidenceStore } from '@rangewatch/evidence';
import { loadKeys, readEvidencePublicKey, readIssuers, readSmsGateway } from '@rangewatch/service';
import { pino } from 'pino';
import { type ApiConfig, parseApiConfig } from './config.ts';
import { createApi } from './create-api.ts';
import { explainStartFailure } from './explain-start-failure.ts';

const clock = (): Date => new Date();

try {
  await start(parseApiConfig(process.env));
} catch (error) {
  process.stderr.write(`${explainStartFailure(error)}\n`);
  process.exit(1);
}

async function start({ secrets, ...config }: ApiConfig): Promise<void> {
  const logger = pino({ name: 'api', level: config.logLevel });
  const keys = await loadKeys(config.keysDir);
  const smsGateway = await readSmsGateway(process.env, config.keysDir);
  const issuers = await readIssuers(process.env);
  const evidencePublicKey = await readEvidencePublicKey(config.keysDir);
  const evidenceStore = openEvidenceStore(process.env);
  const writers = await openWriters(secrets.databaseUrl);
  const readers = await openReaders(secrets.databaseUrl);
  const server = createApi({
    ...config,
    readers,
    writers,
    keys,
    smsGateway,
    issuers,
    evidencePublicKey,
    evidenceStore,
    clock,
    random: randomBytes,
    logger,
  });
  server.listen(config.port);
  await once(server, 'listening');
  const stop = async (): Promise<void> => {
    server.close();
    server.closeIdleConnections();
    await once(server, 'close');
    await Promise.all([readers.close(), writers.close()]);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop());
  const address = `http://localhost:${config.port}`;
  logger.info({ address }, 'listening');
  process.send?.({ type: 'ready', address });
}
