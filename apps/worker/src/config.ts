import { isTimeZone } from '@rangewatch/schema';
import {
  type NoticeSettings,
  NoticeSettingsProblem,
  readNoticeSettings,
} from '@rangewatch/service';
import * as z from 'zod';

type Environment = Readonly<Record<string, string | undefined>>;

const environment = z.object({
  DATABASE_URL: z.string().min(1).default('sqlite:data/rangewatch.sqlite'),
  KEYS_DIR: z.string().min(1).default('data/keys'),
  RELEASES_DIR: z.string().min(1).default('data/releases'),
  LOOK_UP_DIR: z.string().min(1).default('data/look-up'),
  AUTHORITY_DIR: z.string().min(1).default('data/authority'),
  SITE_URL: z.url({ protocol: /^https?$/ }).default('http://localhost:3000'),
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
  /** Where others reach the site: notices of releases name it. */
  readonly siteUrl: string;
  readonly timeZone: string;
  readonly logLevel: string;
  /** May hold passwords. Not an enumerable part of the config, so that printing it shows none. */
  readonly secrets: { readonly databaseUrl: string; readonly notices: NoticeSettings };
}

/** @throws Error that lists every setting that is wrong, one a line. */
export function parseWorkerConfig(env: Environment): WorkerConfig {
  const parsed = environment.safeParse(env);
  const notices = noticeSettings(env);
  if (!parsed.success || notices instanceof NoticeSettingsProblem)
    throw new Error(`wrong settings:\n${problemsOf(parsed.error, notices)}`);
  const settings = parsed.data;
  const config = {
    keysDir: settings.KEYS_DIR,
    releasesDir: settings.RELEASES_DIR,
    lookUpDir: settings.LOOK_UP_DIR,
    authorityDir: settings.AUTHORITY_DIR,
    siteUrl: settings.SITE_URL,
    timeZone: settings.TIME_ZONE,
    logLevel: settings.LOG_LEVEL,
  };
  const secrets = { databaseUrl: settings.DATABASE_URL, notices };
  return Object.defineProperty({ ...config, secrets }, 'secrets', { enumerable: false });
}

function noticeSettings(env: Environment): NoticeSettings | NoticeSettingsProblem {
  try {
    return readNoticeSettings(env);
  } catch (error) {
    if (error instanceof NoticeSettingsProblem) return error;
    throw error;
  }
}

function problemsOf(
  error: z.ZodError | undefined,
  notices: NoticeSettings | NoticeSettingsProblem,
): string {
  const problems = [
    ...(error ? [z.prettifyError(error)] : []),
    ...(notices instanceof NoticeSettingsProblem ? [notices.message] : []),
  ];
  return problems.join('\n');
}
