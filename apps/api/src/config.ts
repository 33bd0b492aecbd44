import { isTimeZone } from '@rangewatch/schema';
import * as z from 'zod';

const port = z
  .stringFormat('port', /^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be at most 65535');

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('sqlite:data/rangewatch.sqlite'),
  KEYS_DIR: z.string().min(1).default('data/keys'),
  TIME_ZONE: z.string().refine(isTimeZone, 'is not a known time zone').default('Asia/Shanghai'),
  LOOK_UP_DIR: z.string().min(1).default('data/look-up'),
  AUTHORITY_DIR: z.string().min(1).default('data/authority'),
  DEFAULT_COUNTRY: z.stringFormat('country', /^[A-Z]{2}$/).default('CN'),
  API_PORT: port.default(4000),
  SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
  TRUST_PROXY: z.string().min(1).default('loopback'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface ApiConfig {
  readonly keysDir: string;
  readonly lookUpDir: string;
  /** Where exact tables of weeks are kept. */
  readonly authorityDir: string;
  readonly timeZone: string;
  readonly defaultCountry: string;
  readonly port: number;
  readonly siteUrl: string;
  readonly trustProxy: string;
  readonly logLevel: string;
  /** May hold a password. Not an enumerable part of the config, so that printing it shows none. */
  readonly secrets: { readonly databaseUrl: string };
}

/** @throws Error that lists every setting that is wrong, one a line. */
export function parseApiConfig(env: Readonly<Record<string, string | undefined>>): ApiConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`wrong settings:\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  const config = {
    keysDir: settings.KEYS_DIR,
    lookUpDir: settings.LOOK_UP_DIR,
    authorityDir: settings.AUTHORITY_DIR,
    timeZone: settings.TIME_ZONE,
    defaultCountry: settings.DEFAULT_COUNTRY,
    port: settings.API_PORT,
    siteUrl: settings.SITE_URL,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  };
  const secrets = { databaseUrl: settings.DATABASE_URL };
  return Object.defineProperty({ ...config, secrets }, 'secrets', { enumerable: false });
}
