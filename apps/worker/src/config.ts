import { isTimeZone } from '@rangewatch/schema';
import * as z from 'zod';

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('sqlite:data/rangewatch.sqlite'),
  KEYS_DIR: z.string().min(1).default('data/keys'),
  RELEASES_DIR: z.string().min(1).default('data/releases'),
  LOOK_UP_DIR: z.string().min(1).default('data/look-up'),
  AUTHORITY_DIR: z.string().min(1).default('data/authority'),
  TIME_ZONE: z.string().refine(isTimeZone, 'is not a known time zone').default('Asia/Shanghai'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface WorkerConfig {
  readonly keysDir: string;
  readonly releasesDir: string;
  /** Where the files that answer look-ups without this service are kept. */
  readonly lookUpDir: string;
  /** Where exact tables of weeks are kept for authorities. */
  readonly authorityDir: string;
  readonly timeZone: string;
  readonly logLevel: string;
  /** May hold a password. Not an enumerable part of the config, so that printing it shows none. */
  readonly secrets: { readonly databaseUrl: string };
}

/** @throws Error that lists every setting that is wrong, one a line. */
export function parseWorkerConfig(env: Readonly<Record<string, string | undefined>>): WorkerConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`wrong settings:\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  const config = {
    keysDir: settings.KEYS_DIR,
    releasesDir: settings.RELEASES_DIR,
    lookUpDir: settings.LOOK_UP_DIR,
    authorityDir: settings.AUTHORITY_DIR,
    timeZone: settings.TIME_ZONE,
    logLevel: settings.LOG_LEVEL,
  };
  const secrets = { databaseUrl: settings.DATABASE_URL };
  return Object.defineProperty({ ...config, secrets }, 'secrets', { enumerable: false });
}
