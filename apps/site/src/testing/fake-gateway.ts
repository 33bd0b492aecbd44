import { ensureNumberRange } from '@rangewatch/numbering';
import {
  type ContributionInput,
  ensureCalendarDay,
  type ObjectionInput,
  type ObjectionStatus,
  type OwnReport,
  parseContributionDraft,
  parseObjectionDraft,
  problem,
  receiptCodeFromBytes,
  type ReportInput,
  resumeCodeFromBytes,
} from '@rangewatch/schema';
import { bytesOf } from '@rangewatch/testkit';
import type { ListedPhones } from '../report-gateway/phones.ts';
import type { CampaignInput, ReportGateway } from '../report-gateway/report-gateway.ts';
import type { Sender } from '../report-gateway/sender.ts';
import { createFakeAuthorities, type FakeAuthorities } from './fake-authorities.ts';
import { SESSION } from './fake-session.ts';
import { createFakeDesk, type FakeDesk } from './fake-desk.ts';
import { createFakeEvidence, type FakeEvidence } from './fake-evidence.ts';

export const RECEIPT_CODE = receiptCodeFromBytes(bytesOf('receipt'));

const TODAY = ensureCalendarDay('2026-11-23');
const CODE_END = new Date('2026-11-23T06:30:00Z');
const DRAFT_END = new Date('2026-11-30T06:00:00Z');

export interface FakeGateway extends ReportGateway, FakeAuthorities, FakeEvidence {
  /** The desk of authorities by itself, to change what it says. */
  readonly desk: FakeDesk;
  readonly reports: { readonly input: ReportInput; readonly sender: Sender }[];
  readonly campaigns: CampaignInput[];
  readonly contributions: ContributionInput[];
  /** What is kept under each resume code. */
  readonly drafts: Map<string, string>;
  /** What the receipt code leads to. */
  ownReport: OwnReport | null;
  readonly objections: ObjectionInput[];
  /** What the receipt code leads to. */
  objection: ObjectionStatus;
  /** Phones of the drafts; null: no message can arrive. */
  phones: ListedPhones | null;
  /** While true, nothing gets through. */
  isDown: boolean;
}

/** Takes everything and remembers it. */
export function createFakeGateway(): FakeGateway {
  const drafts = new Map<string, string>();
  const desk = createFakeDesk(
    (session) => !gateway.isDown && session === SESSION && gateway.person !== null,
  );
  const gateway: FakeGateway = {
    ...desk,
    ...createFakeAuthorities(() => gateway),
    ...createFakeEvidence(() => gateway),
    desk,
    reports: [],
    campaigns: [],
    contributions: [],
    objections: [],
    objection: {
      range: ensureNumberRange('8617012345678'),
      state: 'held',
      receivedAt: new Date('2026-11-20T04:00:00Z'),
      decidedAt: null,
      reason: null,
      aheadCount: 2,
    },
    isDown: false,
    drafts,
    async saveDraft(content, code) {
      if (gateway.isDown) return { kind: 'unavailable' };
      const resumeCode = code ?? resumeCodeFromBytes(bytesOf(`draft ${drafts.size}`));
      drafts.set(resumeCode, content);
      return { kind: 'accepted', value: { resumeCode, expiresAt: DRAFT_END } };
    },
    async openDraft(resumeCode) {
      if (gateway.isDown) return { kind: 'unavailable' };
      const content = drafts.get(resumeCode);
      if (content === undefined)
        return { kind: 'refused', problems: [problem('draft_unknown', 'resumeCode')] };
      return { kind: 'accepted', value: { resumeCode, content, expiresAt: DRAFT_END } };
    },
    async dropDraft(resumeCode) {
      drafts.delete(resumeCode);
    },
    async readOwnReport(receiptCode) {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (receiptCode === RECEIPT_CODE && gateway.ownReport)
        return { kind: 'accepted', value: gateway.ownReport };
      return { kind: 'refused', problems: [problem('report_unknown', 'receiptCode')] };
    },
    async eraseReport(receiptCode) {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (receiptCode === RECEIPT_CODE) return { kind: 'accepted', value: { isErased: true } };
      return { kind: 'refused', problems: [problem('report_unknown', 'receiptCode')] };
    },
    ownReport: null,
    phones: null,
    async startVerification(_code, label) {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (!gateway.phones) return { kind: 'refused', problems: [problem('verification_off')] };
      const { smsNumber, phones } = gateway.phones;
      const phone = { state: 'waiting', label, code: 'RW7K3QM9', expiresAt: CODE_END } as const;
      gateway.phones = { smsNumber, phones: [...phones, phone] };
      return { kind: 'accepted', value: { smsNumber, phone } };
    },
    async listPhones() {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (!gateway.phones) return { kind: 'refused', problems: [problem('verification_off')] };
      return { kind: 'accepted', value: gateway.phones };
    },
    async submitReport(input, sender) {
      if (gateway.isDown) return { kind: 'unavailable' };
      gateway.reports.push({ input, sender });
      return { kind: 'accepted', value: { receiptCode: RECEIPT_CODE } };
    },
    async registerCampaign(input) {
      if (gateway.isDown) return { kind: 'unavailable' };
      gateway.campaigns.push(input);
      return { kind: 'accepted', value: { campaignId: 'new-campaign' } };
    },
    async contribute(input) {
      if (gateway.isDown) return { kind: 'unavailable' };
      const parsed = parseContributionDraft(input, { today: TODAY });
      if (!parsed.ok) return { kind: 'refused', problems: parsed.problems };
      const isRepeated = gateway.contributions.some(
        ({ idempotencyKey }) => idempotencyKey === input.idempotencyKey,
      );
      if (!isRepeated) gateway.contributions.push(input);
      return { kind: 'accepted', value: { isRepeated } };
    },
    async withdrawReport(receiptCode) {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (receiptCode === RECEIPT_CODE) return { kind: 'accepted', value: { isWithdrawn: true } };
      return {
        kind: 'refused',
        problems: [{ path: 'receiptCode', code: 'report_unknown', params: {} }],
      };
    },
    async submitObjection(input) {
      if (gateway.isDown) return { kind: 'unavailable' };
      gateway.objections.push(input);
      const parsed = parseObjectionDraft(input, { defaultCountry: 'CN' });
      if (!parsed.ok) return { kind: 'refused', problems: parsed.problems };
      const { range } = parsed.value;
      return { kind: 'accepted', value: { receiptCode: RECEIPT_CODE, range } };
    },
    async findObjection(receiptCode) {
      if (gateway.isDown) return { kind: 'unavailable' };
      if (receiptCode === RECEIPT_CODE) return { kind: 'accepted', value: gateway.objection };
      return {
        kind: 'refused',
        problems: [{ path: 'receiptCode', code: 'objection_unknown', params: {} }],
      };
    },
  };
  return gateway;
}
