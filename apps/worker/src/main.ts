import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { openEvidenceStore } from '@rangewatch/evidence';
import { loadKeys, readSm2Key } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { pino } from 'pino';
import { parseWorkerConfig } from './config.ts';
import { createWorker } from './worker.ts';

const clock = (): Date => new Date();

async function main(): Promise<void> {
  const config = parseWorkerConfig(process.env);
  const log = pino({ name: 'worker', level: config.logLevel });
  const keys = await loadKeys(config.keysDir);
  const { jitter: jitterKey, release: signingKey, seal: sealKey } = keys;
  const sm2Key = await readSm2Key(config.keysDir);
  const readers = await openReaders(config.secrets.databaseUrl);
  const writers = await openWriters(config.secrets.databaseUrl);
  const { releasesDir, lookUpDir, authorityDir, siteUrl, timeZone } = config;
  const worker = createWorker({
    readers,
    writers,
    releasesDir,
    lookUpDir,
    authorityDir,
    evidenceStore: openEvidenceStore(process.env),
    clock,
    timeZone,
    jitterKey,
    signingKey,
    sm2Key,
    policy: PUBLIC_POLICY,
    notices: { sealKey, siteUrl, ...config.secrets.notices },
    log,
  });
  const { promise: asked, resolve: stop } = Promise.withResolvers<void>();
  process.once('SIGTERM', () => stop());
  process.once('SIGINT', () => stop());
  worker.start();
  process.send?.({ type: 'ready', address: '' });
  await asked;
  // A task that does not end in time is cut off: the next run finishes what it left.
  if (!(await worker.stop())) process.exit(0);
  await readers.close();
  await writers.close();
  if (process.connected) process.disconnect();
}

try {
  await main();
} catch (error) {
  process.stderr.write(
    `The worker cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
