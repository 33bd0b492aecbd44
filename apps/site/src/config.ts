import { isTimeZone } from '@rangewatch/schema';
import * as z from 'zod';

const port = z
  .stringFormat('port', /^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535, 'must be at most 65535');
const origin = z.url({ protocol: /^https?$/ }).transform((address) => new URL(address).origin);

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('sqlite:data/rangewatch.sqlite'),
  KEYS_DIR: z.string().min(1).default('data/keys'),
  RELEASES_DIR: z.string().min(1).default('data/releases'),
  LOOK_UP_DIR: z.string().min(1).default('data/look-up'),
  TIME_ZONE: z.string().refine(isTimeZone, 'is not a known time zone').default('Asia/Shanghai'),
  DEFAULT_COUNTRY: z.stringFormat('country', /^[A-Z]{2}$/).default('CN'),
  SITE_PORT: port.default(3000),
  API_PORT: port.default(4000),
  SITE_URL: origin.optional(),
  API_URL: origin.optional(),
  TRUST_PROXY: z.string().default('loopback'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

export interface SiteConfig {
  readonly databaseUrl: string;
  readonly keysDir: string;
  readonly releasesDir: string;
  readonly lookUpDir: string;
  readonly timeZone: string;
  readonly defaultCountry: string;
  readonly port: number;
  /** Origin under which people reach the site: decides about https and same-origin checks. */
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly trustProxy: string;
  readonly logLevel: string;
}

/** @throws Error that lists every setting that is wrong, one a line. */
export function parseSiteConfig(env: Readonly<Record<string, string | undefined>>): SiteConfig {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new Error(`The site cannot start:\n${z.prettifyError(parsed.error)}`);
  const settings = parsed.data;
  return {
    databaseUrl: settings.DATABASE_URL,
    keysDir: settings.KEYS_DIR,
    releasesDir: settings.RELEASES_DIR,
    lookUpDir: settings.LOOK_UP_DIR,
    timeZone: settings.TIME_ZONE,
    defaultCountry: settings.DEFAULT_COUNTRY,
    port: settings.SITE_PORT,
    siteUrl: settings.SITE_URL ?? `http://localhost:${settings.SITE_PORT}`,
    apiUrl: settings.API_URL ?? `http://localhost:${settings.API_PORT}`,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  };
}
