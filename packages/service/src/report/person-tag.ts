import { keyedHash } from './keyed-hash.ts';
import { ensureReporterSecret } from './reporter-secret.ts';

/**
 * One pseudonym for a consenting reporter across their own reports. Two keys are needed to make it: the
 * reporter's secret, which is not kept, and the deployment's, which is not in the database.
 */
export function personTag(personKey: Uint8Array, secret: Uint8Array): Uint8Array {
  return keyedHash(personKey, 'person/v1', keyedHash(ensureReporterSecret(secret), 'person/v1'));
}
