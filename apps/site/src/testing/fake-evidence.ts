import { createHash } from 'node:crypto';
import { type CoveredArea, type OwnEvidence, problem } from '@rangewatch/schema';
import type { Evidence, EvidenceOwner, PictureCopy } from '../report-gateway/evidence.ts';

export interface FakeEvidence extends Evidence {
  readonly evidence: { readonly owner: EvidenceOwner; readonly file: OwnEvidence }[];
  /** The copy of any picture. */
  copy: PictureCopy | null;
  readonly covered: CoveredArea[];
}

/** `gateway`: the one this is part of, where tests say what is answered. */
export function createFakeEvidence(
  gateway: () => FakeEvidence & { readonly isDown: boolean },
): FakeEvidence {
  return {
    evidence: [],
    async addEvidence(owner, subject, content) {
      const bytes = Buffer.concat(await content.toArray());
      if (gateway().isDown) return { kind: 'unavailable' };
      if (!bytes.toString('latin1').startsWith('%PDF'))
        return {
          kind: 'refused',
          problems: [problem('evidence_kind_unknown', 'file', { found: 'EXE' })],
        };
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const known = gateway().evidence.find(({ file }) => file.sha256 === sha256);
      if (known) return { kind: 'accepted', value: known.file };
      const file: OwnEvidence = {
        evidenceId: `e${gateway().evidence.length}`,
        kind: 'document',
        subject,
        mediaType: 'application/pdf',
        byteCount: bytes.length,
        sha256,
        receivedAt: '2026-11-23T06:00:00.000Z',
        isCovered: false,
        caution: bytes.includes('/JavaScript') ? 'active' : null,
      };
      gateway().evidence.push({ owner, file });
      return { kind: 'accepted', value: file };
    },
    async listEvidence(owner) {
      if (gateway().isDown) return { kind: 'unavailable' };
      const own = gateway().evidence.filter((known) => known.owner.code === owner.code);
      return { kind: 'accepted', value: own.map(({ file }) => file) };
    },
    async removeEvidence(_owner, evidenceId) {
      const at = gateway().evidence.findIndex(({ file }) => file.evidenceId === evidenceId);
      const [removed] = at < 0 ? [] : gateway().evidence.splice(at, 1);
      if (!removed) return { kind: 'refused', problems: [problem('evidence_unknown')] };
      return { kind: 'accepted', value: removed.file };
    },
    async findCopy() {
      return gateway().copy;
    },
    async coverCopy(_owner, _evidenceId, areas) {
      gateway().covered.push(...areas);
      const [first] = gateway().evidence;
      return first
        ? { kind: 'accepted', value: { ...first.file, isCovered: true } }
        : { kind: 'refused', problems: [problem('evidence_unknown')] };
    },
    copy: null,
    covered: [],
  };
}
