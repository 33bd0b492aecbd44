import type { StoredEvidence } from '@rangewatch/database/writers';
import type { OwnEvidence } from '@rangewatch/schema';

/** A file as its owner may know it. */
export function ownEvidenceOf(
  file: Omit<StoredEvidence, 'sealedKey' | 'keyId' | 'copyName' | 'reportId'>,
): OwnEvidence {
  return {
    evidenceId: file.evidenceId,
    kind: file.kind,
    subject: file.subject,
    mediaType: file.mediaType,
    byteCount: file.byteCount,
    sha256: Buffer.from(file.sha256).toString('hex'),
    receivedAt: file.receivedAt.toISOString(),
    isCovered: file.isCovered,
    caution: file.caution,
  };
}
