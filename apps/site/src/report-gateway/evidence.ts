import type { Readable } from 'node:stream';
import {
  type CoveredArea,
  type EvidenceSubject,
  type OwnEvidence,
  ownEvidence,
  type ReceiptCode,
  type ResumeCode,
} from '@rangewatch/schema';
import * as z from 'zod';
import { type ApiAddress, askApi, fetchApi } from './api-request.ts';
import { draftHeader, readOwn, receiptHeader } from './own-things.ts';
import type { Objector } from './sender.ts';
import type { Outcome } from './outcome.ts';

/** The report that files belong to: one being written, or one that was sent. */
export type EvidenceOwner =
  | { readonly kind: 'draft'; readonly code: ResumeCode }
  | { readonly kind: 'receipt'; readonly code: ReceiptCode };

/** The copy of a picture: a JPEG, with its size in pixels. */
export interface PictureCopy {
  readonly content: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Files that show what a report says. */
export interface Evidence {
  /** Passes a file on as it comes in; nothing of it is kept here. */
  addEvidence(
    owner: EvidenceOwner,
    subject: EvidenceSubject,
    content: Readable,
    sender: Objector,
  ): Promise<Outcome<OwnEvidence>>;
  listEvidence(owner: EvidenceOwner, sender: Objector): Promise<Outcome<readonly OwnEvidence[]>>;
  removeEvidence(
    owner: EvidenceOwner,
    evidenceId: string,
    sender: Objector,
  ): Promise<Outcome<OwnEvidence>>;
  /** Null when there is none, or the API gives no answer. */
  findCopy(owner: EvidenceOwner, evidenceId: string, sender: Objector): Promise<PictureCopy | null>;
  /** Covers parts of the copy for good. */
  coverCopy(
    owner: EvidenceOwner,
    evidenceId: string,
    areas: readonly CoveredArea[],
    sender: Objector,
  ): Promise<Outcome<OwnEvidence>>;
}

/** The largest file over a slow mobile line. */
const UPLOAD_TIMEOUT_MS = 600_000;
const PATH = '/v1/evidence';
const SIZE_HEADER = /^(\d+)x(\d+)$/;
const listed = z.object({ evidence: z.array(ownEvidence) }).transform(({ evidence }) => evidence);

export function createEvidence(api: ApiAddress): Evidence {
  return {
    async addEvidence(owner, subject, content, sender) {
      const headers = { ...ownerHeader(owner), 'content-type': 'application/octet-stream' };
      const path = `${PATH}?${new URLSearchParams({ subject })}`;
      const slow = { ...api, timeoutMs: UPLOAD_TIMEOUT_MS };
      const question = { path, method: 'POST', sender, headers, stream: content } as const;
      return readOwn(await askApi(slow, question), ownEvidence);
    },
    async listEvidence(owner, sender) {
      const headers = ownerHeader(owner);
      return readOwn(await askApi(api, { path: PATH, method: 'GET', sender, headers }), listed);
    },
    async removeEvidence(owner, evidenceId, sender) {
      const question = { path: pathOf(evidenceId), method: 'DELETE', sender } as const;
      return readOwn(await askApi(api, { ...question, headers: ownerHeader(owner) }), ownEvidence);
    },
    async findCopy(owner, evidenceId, sender) {
      const path = `${pathOf(evidenceId)}/copy`;
      const headers = ownerHeader(owner);
      const answer = await fetchApi(api, { path, method: 'GET', sender, headers });
      const [, width, height] =
        SIZE_HEADER.exec(answer?.headers.get('rangewatch-picture-size') ?? '') ?? [];
      if (!answer?.ok || !width || !height) return null;
      return { content: answer.content, width: Number(width), height: Number(height) };
    },
    async coverCopy(owner, evidenceId, areas, sender) {
      const question = { path: `${pathOf(evidenceId)}/cover`, method: 'POST', sender } as const;
      const headers = ownerHeader(owner);
      return readOwn(await askApi(api, { ...question, headers, body: { areas } }), ownEvidence);
    },
  };
}

function pathOf(evidenceId: string): string {
  return `${PATH}/${encodeURIComponent(evidenceId)}`;
}

function ownerHeader(owner: EvidenceOwner): Record<string, string> {
  return owner.kind === 'draft' ? draftHeader(owner.code) : receiptHeader(owner.code);
}
