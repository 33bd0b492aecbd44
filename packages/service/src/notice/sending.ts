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
/** What a person does about a certificate depends on what is wrong with it. */
const CERTIFICATE_PROBLEMS = [
  ['certificate_other_host', /^(?:ERR_TLS_CERT_ALTNAME|HOSTNAME_MISMATCH)/],
  ['certificate_out_of_date', /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)/],
  ['certificate_not_trusted', /^(?:CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|INVALID_CA)/],
] as const;
/** Handshakes that fail, and servers that speak no TLS. */
const NOT_SECURE = /^(?:ETLS|EPROTO$|ERR_TLS|ERR_SSL)/;

/** A code for whatever a connection failed with; its words may hold what must not be kept. */
export function connectionProblem(error: unknown): NoticeProblem {
  const code = codeOf(error);
  if (TIMED_OUT.has(code)) return 'timed_out';
  const certificate = CERTIFICATE_PROBLEMS.find(([, codes]) => codes.test(code));
  if (certificate) return certificate[0];
  if (NOT_SECURE.test(code)) return 'not_secure';
  return UNREACHABLE.test(code) ? 'unreachable' : 'unexpected';
}

/** nodemailer puts a code of its own in front of the one that says what happened. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const { originalCode, code } = error as { originalCode?: unknown; code?: unknown };
  return [originalCode, code].find((each) => typeof each === 'string') ?? error.name;
}
