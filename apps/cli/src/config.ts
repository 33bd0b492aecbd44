import { resolve } from 'node:path';
import { isLocale, isTimeZone, type Locale } from '@rangewatch/schema';
import * as z from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const address = z.url({ protocol: /^https?$/ });

const environment = z
  .object({
    DATABASE_URL: z.string().min(1).default('sqlite:data/rangewatch.sqlite'),
    KEYS_DIR: z.string().min(1).default('data/keys'),
    RELEASES_DIR: z.string().min(1).default('data/releases'),
    AUTHORITY_DIR: z.string().min(1).default('data/authority'),
    LOOK_UP_DIR: z.string().min(1).default('data/look-up'),
    EVIDENCE_DIR: z.string().min(1).default('data/evidence'),
    EVIDENCE_S3_ENDPOINT: z.string().default(''),
    LOGS_DIR: z.string().min(1).default('data/logs'),
    TIME_ZONE: z.string().refine(isTimeZone, 'is not a known time zone').default('Asia/Shanghai'),
    DEFAULT_COUNTRY: z.stringFormat('country', /^[A-Z]{2}$/).default('CN'),
    SITE_PORT: port.default(3000),
    API_PORT: port.default(4000),
    SITE_URL: address.optional(),
    API_URL: address.optional(),
    RANGEWATCH_SAMPLE: z.enum(['on', 'off']).default('on'),
    LC_ALL: z.string().default(''),
    LANG: z.string().default(''),
    NO_COLOR: z.string().default(''),
    INIT_CWD: z.string().optional(),
  })
  .refine((settings) => settings.SITE_PORT !== settings.API_PORT, {
    path: ['API_PORT'],
    error: 'must differ from SITE_PORT',
  });

export interface CliConfig {
  readonly databaseUrl: string;
  /** The database's address without credentials, for messages. */
  readonly databaseName: string;
  readonly keysDir: string;
  readonly releasesDir: string;
  /** Where exact tables for authorities are kept; nothing serves it. */
  readonly authorityDir: string;
  readonly lookUpDir: string;
  /** Where files of reports are stored; null: in a bucket. */
  readonly evidenceDir: string | null;
  readonly logsDir: string;
  readonly timeZone: string;
  /** ISO 3166 alpha-2: how a number without country code is read. */
  readonly defaultCountry: string;
  readonly sitePort: number;
  readonly apiPort: number;
  readonly siteUrl: string;
  readonly apiUrl: string;
  readonly wantsSample: boolean;
  readonly wantsColour: boolean;
  /** The language the system's settings ask for. */
  readonly locale: Locale;
  /** Where the person who typed the command stands: relative file names begin there. */
  readonly workingDirectory: string;
  /** Settings as the apps read them, so that all agree on the addresses that follow from ports. */
  readonly childEnvironment: Readonly<Record<string, string>>;
}

/** Settings that cannot be used; `message` lists all of them, one a line. */
export class ConfigProblem extends Error {
  override readonly name = 'ConfigProblem';
}

/** @throws ConfigProblem */
export function readConfig(): CliConfig {
  const parsed = environment.safeParse(process.env);
  if (!parsed.success) throw new ConfigProblem(z.prettifyError(parsed.error));
  const settings = parsed.data;
  const siteUrl = settings.SITE_URL ?? `http://localhost:${settings.SITE_PORT}`;
  const apiUrl = settings.API_URL ?? `http://localhost:${settings.API_PORT}`;
  return {
    databaseUrl: settings.DATABASE_URL,
    databaseName: settings.DATABASE_URL.replace(/\/\/[^/@]*@/, '//'),
    keysDir: settings.KEYS_DIR,
    releasesDir: settings.RELEASES_DIR,
    authorityDir: settings.AUTHORITY_DIR,
    lookUpDir: settings.LOOK_UP_DIR,
    evidenceDir: settings.EVIDENCE_S3_ENDPOINT === '' ? settings.EVIDENCE_DIR : null,
    logsDir: settings.LOGS_DIR,
    timeZone: settings.TIME_ZONE,
    defaultCountry: settings.DEFAULT_COUNTRY,
    sitePort: settings.SITE_PORT,
    apiPort: settings.API_PORT,
    siteUrl,
    apiUrl,
    wantsSample: settings.RANGEWATCH_SAMPLE === 'on',
    wantsColour: settings.NO_COLOR === '',
    locale: localeOf(settings.LC_ALL || settings.LANG),
    workingDirectory: settings.INIT_CWD ?? resolve('.'),
    childEnvironment: { ...inherited(), SITE_URL: siteUrl, API_URL: apiUrl },
  };
}

function inherited(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}

/** `zh_TW.UTF-8` and its like ask for a script by their region. */
export function localeOf(systemLocale: string): Locale {
  const tag = systemLocale.replace(/[.@].*$/, '').replaceAll('_', '-');
  if (isLocale(tag)) return tag;
  if (!/^zh(?:-|$)/i.test(tag)) return 'en';
  return /-(?:hant|tw|hk|mo)\b/i.test(tag) ? 'zh-Hant' : 'zh-Hans';
}
