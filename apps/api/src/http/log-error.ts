import type { Logger } from 'pino';

const LONG_DIGITS = /\d{5,}/g;

/** Logs what nobody expected. Of the error only its kind, message and stack, with every run of digits that could be a number taken out. */
export function logUnexpected(logger: Logger, requestId: string, error: unknown): void {
  logger.error({ requestId, error: describeError(error) }, 'unexpected error');
}

interface LoggedError {
  readonly type: string;
  readonly code: string | null;
  readonly stack: string;
  readonly cause: LoggedError | null;
}

export function describeError(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) {
    return { type: typeof error, code: null, stack: withoutNumbers(String(error)), cause: null };
  }
  const isDeep = depth >= 3 || error.cause === undefined;
  return {
    type: error.name,
    code: 'code' in error ? String(error.code) : null,
    stack: withoutNumbers(error.stack ?? error.message),
    cause: isDeep ? null : describeError(error.cause, depth + 1),
  };
}

function withoutNumbers(text: string): string {
  return text.replaceAll(LONG_DIGITS, '#').slice(0, 4000);
}
