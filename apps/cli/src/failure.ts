import { DatabaseUnavailable } from '@rangewatch/database/admin';
import {
  FTC_HEADERS,
  ImportProblem,
  type ImportReason,
  KeyUnavailable,
  NoticeSettingsProblem,
  ReleaseDisplaced,
  ReleaseNotWritten,
  WeekNotClosed,
  WeekProblem,
} from '@rangewatch/service';
import { EvidenceKeyMalformed, EvidenceStoreProblem } from '@rangewatch/evidence';
import { publicationText } from '@rangewatch/schema';
import { ConfigProblem } from './config.ts';
import { EXIT } from './exit-codes.ts';
import type { MessageKey, MessageValues } from './words/message.ts';

/** What a command cannot do, in a word of the catalogue. */
export class CliFailure extends Error {
  readonly key: MessageKey;
  readonly values: MessageValues;
  readonly exitCode: number;

  constructor(key: MessageKey, values: MessageValues = {}, exitCode: number = EXIT.failed) {
    super(key);
    this.name = 'CliFailure';
    this.key = key;
    this.values = values;
    this.exitCode = exitCode;
  }
}

const IMPORT_KEYS: Readonly<Record<ImportReason, MessageKey>> = {
  missing: 'file_missing',
  unreadable: 'file_unreadable',
  empty: 'file_empty',
  gzip_damaged: 'file_gzip_damaged',
  not_utf8: 'file_not_utf8',
  line_too_long: 'file_line_too_long',
  unknown_columns: 'file_unknown_columns',
  imported_elsewhere: 'file_imported_elsewhere',
};

const DATABASE_KEYS: Readonly<Record<DatabaseUnavailable['reason'], MessageKey>> = {
  malformed_url: 'database_malformed_url',
  missing: 'database_missing',
  unreachable: 'database_unreachable',
  not_durable: 'database_not_durable',
  not_migrated: 'database_not_migrated',
  not_a_database: 'database_not_a_database',
  migration_failed: 'database_migration_failed',
};

const SYSTEM_KEYS: Readonly<Record<string, MessageKey>> = {
  ENOSPC: 'disk_full',
  SQLITE_FULL: 'disk_full',
  '53100': 'disk_full',
  EACCES: 'not_permitted',
  EPERM: 'not_permitted',
  EROFS: 'not_permitted',
  ENOTDIR: 'path_through_file',
  SQLITE_READONLY: 'database_read_only',
  SQLITE_CANTOPEN: 'database_cannot_be_opened',
  SQLITE_BUSY: 'database_busy',
  SQLITE_CORRUPT: 'database_damaged',
  SQLITE_NOTADB: 'database_damaged',
};

const FULL_DISK: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/**
 * Turns whatever went wrong into one failure that names the thing and what to do; never a stack.
 * `database` is the address without credentials, for what the system says without naming it.
 */
export function failureOf(error: unknown, database: string): CliFailure {
  if (error instanceof CliFailure) return error;
  if (error instanceof ConfigProblem) {
    return new CliFailure('settings_wrong', { problems: error.message }, EXIT.usage);
  }
  if (error instanceof EvidenceStoreProblem || error instanceof NoticeSettingsProblem)
    return new CliFailure('settings_wrong', { problems: error.message }, EXIT.usage);
  if (error instanceof EvidenceKeyMalformed) return new CliFailure('evidence_public_wrong');
  if (error instanceof ImportProblem) return importFailure(error);
  if (error instanceof KeyUnavailable)
    return new CliFailure(`keys_${error.reason}`, { file: error.file });
  if (error instanceof WeekProblem) return weekFailure(error);
  const system = systemFailure(error, database);
  if (system) return system;
  if (error instanceof DatabaseUnavailable) {
    return new CliFailure(DATABASE_KEYS[error.reason], {
      database: error.target,
      reason: reasonOf(error.cause),
    });
  }
  return new CliFailure('unexpected', { reason: reasonOf(error) });
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function importFailure({ reason, path, line, cause }: ImportProblem): CliFailure {
  const system = reason === 'unreadable' ? systemFailure(cause, path) : null;
  if (system) return system;
  return new CliFailure(IMPORT_KEYS[reason], {
    file: path,
    line: line ?? 1,
    headers: FTC_HEADERS.join('\n  '),
  });
}

function weekFailure(error: WeekProblem): CliFailure {
  const { code, week } = error;
  if (error instanceof WeekNotClosed) {
    return new CliFailure(code, { week, due: publicationText(week, error.timeZone) });
  }
  if (error instanceof ReleaseNotWritten) {
    const isFull = FULL_DISK.has(error.reason);
    const key = isFull ? 'release_disk_full' : code;
    return new CliFailure(key, { folder: error.folder, reason: error.reason });
  }
  return new CliFailure(code, {
    week,
    folder: error instanceof ReleaseDisplaced ? error.folder : '',
  });
}

/** Looks through the causes: what the system said is more use than what was being tried. */
function systemFailure(error: unknown, database: string): CliFailure | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code = '', path } = each as NodeJS.ErrnoException;
    // SQLite's codes say more behind a second underscore: SQLITE_READONLY_DIRECTORY.
    const known = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
    const key = Object.hasOwn(SYSTEM_KEYS, known) ? SYSTEM_KEYS[known] : undefined;
    if (key) return new CliFailure(key, { what: path ?? database });
  }
  return null;
}
