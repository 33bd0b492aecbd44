import type { VerifiedPhone, WaitingPhone, Writers } from '@rangewatch/database/writers';
import { parseCallerNumber } from '@rangewatch/numbering';
import { parsePhoneLabel, parseResumeCode, type Problem, problem } from '@rangewatch/schema';
import { draftHash } from '../draft/draft-hash.ts';
import type { Keys } from '../keys.ts';
import { keyedHash } from '../report/keyed-hash.ts';
import { codeFromBytes, codesIn } from './verification-code.ts';

/** How long a code is good for. */
export const CODE_MINUTES = 30;
/** Whoever comes back is shown the same code while it is good for this long. */
const KEEP_MINUTES = 10;
const MOST_WAITING = 5;
const MINUTE_MS = 60_000;
/** Codes of others are in the way once in hundreds of millions. */
const ATTEMPTS = 3;

/** One phone of a draft: its code waits to be sent from it, or was. */
export type DraftPhone = (WaitingPhone & { readonly code: string }) | VerifiedPhone;

/** A text message as a gateway passes it on. */
export interface ArrivedMessage {
  /** The number it came from, with its country. */
  readonly from: string;
  readonly text: string;
}

export interface VerificationDesk {
  /** Where people send their code to, as it is shown. */
  readonly smsNumber: string;
  /** A code for one phone of a draft; the same one when it is asked for again. */
  start(resumeCodeText: string, label: string): Promise<DraftPhone | Problem>;
  /** The phones of a draft that have a code or are verified. */
  status(resumeCodeText: string): Promise<readonly DraftPhone[] | Problem>;
  /** Marks the phone a message came from. Says nothing about the code: there is nobody it could be told. */
  receive(message: ArrivedMessage): Promise<void>;
}

export interface VerificationDeskDeps {
  readonly writers: Pick<Writers, 'findDraft' | 'startVerification' | 'verifyPhone' | 'listPhones'>;
  readonly keys: Pick<Keys, 'draft' | 'phone'>;
  readonly clock: () => Date;
  readonly smsNumber: string;
  /** ISO 3166 alpha-2: how a number without country code is read. */
  readonly defaultCountry: string;
}

export function createVerificationDesk(deps: VerificationDeskDeps): VerificationDesk {
  return {
    smsNumber: deps.smsNumber,
    start: (resumeCodeText, label) => start(deps, resumeCodeText, label),
    status: (resumeCodeText) => status(deps, resumeCodeText),
    receive: (message) => receive(deps, message),
  };
}

async function start(
  deps: VerificationDeskDeps,
  resumeCodeText: string,
  labelText: string,
): Promise<DraftPhone | Problem> {
  const { writers, clock } = deps;
  const label = parsePhoneLabel(labelText);
  if (!label.ok) return label.problem;
  const ownerHash = await ownerOf(deps, resumeCodeText);
  if ('code' in ownerHash) return ownerHash;
  const now = clock().getTime();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const createdAt = new Date(now + attempt);
    const code = codeOf(deps, ownerHash, label.value, createdAt);
    const outcome = await writers.startVerification({
      ownerHash,
      label: label.value,
      codeHash: codeHash(deps, code),
      createdAt,
      expiresAt: new Date(now + CODE_MINUTES * MINUTE_MS),
      keepUntil: new Date(now + KEEP_MINUTES * MINUTE_MS),
      mostWaiting: MOST_WAITING,
    });
    if (outcome.state === 'too_many')
      return problem('too_many_codes', 'label', { maximum: MOST_WAITING, minutes: CODE_MINUTES });
    if (outcome.state !== 'code_taken') return withCode(deps, ownerHash, outcome);
  }
  throw new Error('no code is free');
}

async function status(
  deps: VerificationDeskDeps,
  resumeCodeText: string,
): Promise<readonly DraftPhone[] | Problem> {
  const ownerHash = await ownerOf(deps, resumeCodeText);
  if ('code' in ownerHash) return ownerHash;
  const phones = await deps.writers.listPhones(ownerHash, deps.clock());
  return phones.map((phone) => withCode(deps, ownerHash, phone));
}

async function receive(deps: VerificationDeskDeps, { from, text }: ArrivedMessage): Promise<void> {
  const sender = parseCallerNumber(from, { defaultCountry: deps.defaultCountry });
  if (!sender.ok) return;
  // The number is in E.164 without its `+`, the one form the house keeps numbers in.
  const phoneTag = keyedHash(deps.keys.phone, 'phone/v1', sender.value.number);
  const arrivedAt = deps.clock();
  for (const code of codesIn(text)) {
    const isVerified = await deps.writers.verifyPhone({
      codeHash: codeHash(deps, code),
      phoneTag,
      arrivedAt,
    });
    if (isVerified) return;
  }
}

/** Nothing is begun for a draft that is not there. */
async function ownerOf(
  { writers, keys, clock }: VerificationDeskDeps,
  resumeCodeText: string,
): Promise<Uint8Array | Problem> {
  const resumeCode = parseResumeCode(resumeCodeText);
  if (resumeCode === null) return problem('malformed_resume_code', 'resumeCode');
  const ownerHash = draftHash(keys.draft, resumeCode);
  const draft = await writers.findDraft(ownerHash, clock());
  return draft ? ownerHash : problem('draft_unknown', 'resumeCode');
}

function withCode(
  deps: VerificationDeskDeps,
  ownerHash: Uint8Array,
  phone: WaitingPhone | VerifiedPhone,
): DraftPhone {
  if (phone.state === 'verified') return phone;
  return { ...phone, code: codeOf(deps, ownerHash, phone.label, phone.createdAt) };
}

/** Made from what is on record, so that it can be shown again without being kept. */
function codeOf(
  { keys }: VerificationDeskDeps,
  ownerHash: Uint8Array,
  label: string,
  createdAt: Date,
): string {
  const instant = String(createdAt.getTime());
  return codeFromBytes(keyedHash(keys.phone, 'phone-code/v1', ownerHash, instant, label));
}

function codeHash({ keys }: VerificationDeskDeps, code: string): Uint8Array {
  return keyedHash(keys.phone, 'phone-code-hash/v1', code);
}
