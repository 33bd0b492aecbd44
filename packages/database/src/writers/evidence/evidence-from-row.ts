import type { EvidenceCaution, EvidenceKind, EvidenceSubject } from '@rangewatch/schema';
import type { EvidenceRow } from '../../tables/evidence-rows.ts';
import type { StoredEvidence } from './evidence-writers.ts';

export function evidenceFromRow(row: EvidenceRow): StoredEvidence {
  return {
    evidenceId: row.evidence_id,
    kind: row.kind as EvidenceKind,
    subject: row.subject as EvidenceSubject,
    mediaType: row.media_type,
    byteCount: row.byte_count,
    sha256: row.sha256,
    sealedKey: row.sealed_key,
    keyId: row.key_id,
    copyName: row.copy_name,
    isCovered: row.is_covered === 1,
    caution: row.caution as EvidenceCaution | null,
    receivedAt: new Date(row.received_at),
    reportId: row.report_id,
  };
}
