import { DatabaseUnavailable } from '@rangewatch/database/readers';
import { KeyUnavailable } from '@rangewatch/service';

/** One line for the person who started the API: what is wrong, and what to do. Settings may take several. */
export function explainStartFailure(error: unknown): string {
  return `The API cannot start: ${reasonOf(error)}`;
}

function reasonOf(error: unknown): string {
  if (error instanceof DatabaseUnavailable) return databaseReason(error);
  if (error instanceof KeyUnavailable) {
    return error.reason === 'missing'
      ? `the key file ${error.file} is missing. \`npm start\` creates the keys; KEYS_DIR names their folder.`
      : `the key file ${error.file} does not hold a key. Please restore it from a backup.`;
  }
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return 'the port is taken. Please stop what uses it, or set API_PORT.';
  if (code === 'EACCES') return 'the port may not be used. Please set API_PORT to 1024 or more.';
  return error.message;
}

function databaseReason({ target, reason }: DatabaseUnavailable): string {
  const advice = {
    malformed_url: 'DATABASE_URL must begin with sqlite: or postgres://.',
    missing: 'There is no such file. `npm run rangewatch migrate` creates it.',
    unreachable: 'It does not answer. Please check that it runs, and DATABASE_URL.',
    not_a_database: 'The file is not a database. Please check DATABASE_URL.',
    not_durable: 'It cannot be made to keep what it confirmed. Please use another file system.',
    not_migrated: 'Please run `npm run rangewatch migrate` first.',
    migration_failed: 'Its migration failed. Please run `npm run rangewatch migrate`.',
  }[reason];
  return `the database ${target} cannot be used. ${advice}`;
}
