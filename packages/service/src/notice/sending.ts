import type { NoticeProblem } from '@rangewatch/schema';

/** What came of sending a notice once. */
export type Sending =
  | { readonly kind: 'delivered' }
  | {
      readonly kind: 'failed';
      readonly problem: NoticeProblem;
      /** What the other side answered with; null: nothing. */
      readonly statusCode: number | null;
    };

export function failed(problem: NoticeProblem, statusCode: number | null = null): Sending {
  return { kind: 'failed', problem, statusCode };
}

const TIMED_OUT = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'TimeoutError']);
const UNREACHABLE =
  /^(?:ECONN|EHOST|ENET|ENOTFOUND|EAI_|EDNS|ESOCKET|EPIPE|EPROTOCOL|HPE_|EADDRNOTAVAIL)/;
/** Certificates that are wrong, and handshakes that fail. */
const NOT_SECURE =
  /^(?:ETLS|EPROTO$|ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** A code for whatever a connection failed with; its words may hold what must not be kept. */
export function connectionProblem(error: unknown): NoticeProblem {
  const code = codeOf(error);
  if (TIMED_OUT.has(code)) return 'timed_out';
  if (NOT_SECURE.test(code)) return 'not_secure';
  return UNREACHABLE.test(code) ? 'unreachable' : 'unexpected';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const hasCode = 'code' in error && typeof error.code === 'string';
  return hasCode ? String(error.code) : error.name;
}
