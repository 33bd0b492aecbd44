import { createDiskStore } from './disk-store.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { createS3Store } from './s3-store.ts';

/** Settings of the store that cannot be used; `message` lists all of them, one a line, and no secret. */
export class EvidenceStoreProblem extends Error {
  override readonly name = 'EvidenceStoreProblem';
}

/**
 * A bucket when EVIDENCE_S3_ENDPOINT is set, else the folder EVIDENCE_DIR (default `data/evidence`).
 * @throws EvidenceStoreProblem
 */
export function openEvidenceStore(
  env: Readonly<Record<string, string | undefined>>,
): EvidenceStore {
  const endpoint = env['EVIDENCE_S3_ENDPOINT'] ?? '';
  if (endpoint === '') return createDiskStore(env['EVIDENCE_DIR'] || 'data/evidence');
  const accessKeyId = env['EVIDENCE_S3_ACCESS_KEY_ID'] ?? '';
  const secretAccessKey = env['EVIDENCE_S3_SECRET_ACCESS_KEY'] ?? '';
  const problems = [
    !namesBucket(endpoint) &&
      'EVIDENCE_S3_ENDPOINT must be a web address that ends in the bucket, such as https://s3.example.org/evidence.',
    accessKeyId === '' && 'EVIDENCE_S3_ACCESS_KEY_ID is missing.',
    secretAccessKey === '' && 'EVIDENCE_S3_SECRET_ACCESS_KEY is missing.',
  ].filter((found) => typeof found === 'string');
  if (problems.length > 0) throw new EvidenceStoreProblem(problems.join('\n'));
  const region = env['EVIDENCE_S3_REGION'] || 'auto';
  return createS3Store({ endpoint, region, accessKeyId, secretAccessKey });
}

/** As the path, or as the first part of the host's name. */
function namesBucket(endpoint: string): boolean {
  if (!URL.canParse(endpoint)) return false;
  const { protocol, pathname, hostname } = new URL(endpoint);
  return /^https?:$/.test(protocol) && (pathname.length > 1 || hostname.split('.').length > 2);
}
