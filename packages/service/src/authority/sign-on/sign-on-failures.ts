import type { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** What an answer of an issuer is refused for, as far as whoever sent it may know. */
export type SignOnRefusal =
  | 'sign_on_refused'
  | 'invitation_unknown'
  | 'identity_unknown'
  | 'identity_known';

/** Somebody who is not let in by their own sign-on. `reason` holds nothing that was sent. */
export class SignOnRefused extends Error {
  readonly refusal: SignOnRefusal;
  readonly reason: string;
  constructor(refusal: SignOnRefusal, reason: string, options?: ErrorOptions) {
    super('sign-on refused', options);
    this.name = 'SignOnRefused';
    this.refusal = refusal;
    this.reason = reason;
  }
}

/** An issuer that does not answer, or not as issuers do. */
export class IssuerUnavailable extends Error {
  readonly reason: string;
  constructor(reason: string, options?: ErrorOptions) {
    super('issuer unavailable', options);
    this.name = 'IssuerUnavailable';
    this.reason = reason;
  }
}

/** Of RFC 6749 and OpenID Connect. Anything else comes from outside, and is not repeated. */
const OAUTH_ERRORS = new Set([
  'access_denied',
  'consent_required',
  'interaction_required',
  'invalid_client',
  'invalid_grant',
  'invalid_request',
  'invalid_scope',
  'login_required',
  'server_error',
  'temporarily_unavailable',
  'unauthorized_client',
  'unsupported_response_type',
]);
const AWAY = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
]);

type LibraryError = ClientError | AuthorizationResponseError | ResponseBodyError;

/** What a failure of the library means, in words of its own only: what it quotes came from outside. */
export function failureOf(cause: unknown): SignOnRefused | IssuerUnavailable {
  if (!isOfLibrary(cause)) return new IssuerUnavailable(nameOf(cause), { cause });
  const code = cause.code ?? 'no code';
  if (AWAY.has(code)) return new IssuerUnavailable(code, { cause });
  if ('error' in cause) {
    const error = OAUTH_ERRORS.has(cause.error) ? cause.error : 'an error of its own';
    return new SignOnRefused('sign_on_refused', error, { cause });
  }
  return new SignOnRefused('sign_on_refused', `${code}: ${sentenceOf(cause)}`, { cause });
}

/** A connection that breaks is a TypeError without a code. */
function isOfLibrary(error: unknown): error is LibraryError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('OAUTH_');
}

/** The sentence of the check that failed; deeper ones quote. */
function sentenceOf(error: LibraryError): string {
  return isOfLibrary(error.cause) ? error.cause.message : error.message;
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
