import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEmptyDatabase, type EngineName } from '@rangewatch/testkit';

const COMPILED = process.env['NODE_COMPILE_CACHE'];

/** Everything one deployment owns. It is gone after `remove`. */
export interface Deployment {
  readonly databaseUrl: string;
  readonly releasesDir: string;
  readonly logsDir: string;
  /** Where files of reports are stored. */
  readonly evidenceDir: string;
  readonly siteUrl: string;
  readonly apiUrl: string;
  /** The settings as a person would export them before typing a command. */
  readonly environment: Readonly<Record<string, string>>;
  /** A path in a folder that is removed with the rest. */
  path(name: string): string;
  remove(): Promise<void>;
}

/** An empty database of the engine, and own folders and ports: what a first start finds. */
export async function createDeployment(
  engine: EngineName,
  { sample = 'off' }: { readonly sample?: 'on' | 'off' } = {},
): Promise<Deployment> {
  const database = await createEmptyDatabase(engine);
  const folder = await mkdtemp(join(tmpdir(), 'rangewatch-journey-'));
  const [sitePort, apiPort] = await findFreePorts();
  const releasesDir = join(folder, 'releases');
  const logsDir = join(folder, 'logs');
  const evidenceDir = join(folder, 'evidence');
  return {
    databaseUrl: database.url,
    releasesDir,
    logsDir,
    evidenceDir,
    siteUrl: `http://localhost:${sitePort}`,
    apiUrl: `http://localhost:${apiPort}`,
    environment: {
      PATH: process.env['PATH'] ?? '',
      ...(COMPILED && { NODE_COMPILE_CACHE: COMPILED }),
      HOME: folder,
      LANG: 'C.UTF-8',
      DATABASE_URL: database.url,
      KEYS_DIR: join(folder, 'keys'),
      RELEASES_DIR: releasesDir,
      LOOK_UP_DIR: join(folder, 'look-up'),
      AUTHORITY_DIR: join(folder, 'authority'),
      LOGS_DIR: logsDir,
      EVIDENCE_DIR: evidenceDir,
      SITE_PORT: String(sitePort),
      API_PORT: String(apiPort),
      RANGEWATCH_SAMPLE: sample,
    },
    path: (name) => join(folder, name),
    async remove() {
      await rm(folder, { recursive: true, force: true });
      await database.drop();
    },
  };
}

/** Both are held until both are known, so that they differ. */
async function findFreePorts(): Promise<readonly [number, number]> {
  const [one, other] = await Promise.all([listenAnywhere(), listenAnywhere()]);
  await Promise.all([one.close(), other.close()]);
  return [one.port, other.port];
}

/** Takes a free port of this machine until `close`. */
export function listenAnywhere(): Promise<{ port: number; close(): Promise<void> }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    port: number;
    close(): Promise<void>;
  }>();
  const server = createServer();
  server.once('error', reject);
  server.listen(0, () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const close = () => new Promise<void>((done) => server.close(() => done()));
    resolve({ port, close });
  });
  return promise;
}
