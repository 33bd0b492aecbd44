import type { SignalCampaignFacts } from '@rangewatch/database/writers';
import {
  dayNumber,
  ensureCalendarDay,
  MAX_PARTNER_LINE_BYTES,
  parseWith,
  partnerCampaignLine,
  partnerRemovalLine,
  type Problem,
} from '@rangewatch/schema';
import type { PartnerReadContext } from './read-context.ts';
import { type ReadPerson, readPerson } from './read-person.ts';
import { type Refusal, refusal, refusedAt } from './rejection.ts';

export type ReadLine =
  | { readonly person: ReadPerson }
  | { readonly campaign: SignalCampaignFacts }
  /** The person's pseudonym. */
  | { readonly removed: string }
  | { readonly rejected: Refusal };

/** Reads one line: a person with phones and calls, a person who takes that back, or a campaign. */
export function readPartnerLine(text: string, context: PartnerReadContext): ReadLine {
  if (isTooLong(text)) return { rejected: refusal('too_long', '', text) };
  const input = objectOf(text);
  if (input === null) return { rejected: refusal('malformed_json', '', text) };
  if (!('person' in input) && 'campaign' in input) return readCampaign(input);
  if ('removed' in input) return readRemoval(input);
  const read = readPerson(input, context);
  return 'rejected' in read ? read : { person: read };
}

/** A character is at most three bytes of UTF-8 for each unit of its string. */
function isTooLong(text: string): boolean {
  if (text.length * 3 <= MAX_PARTNER_LINE_BYTES) return false;
  return Buffer.byteLength(text) > MAX_PARTNER_LINE_BYTES;
}

function objectOf(text: string): object | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function readRemoval(input: object): ReadLine {
  const parsed = parseWith(partnerRemovalLine, input);
  return parsed.ok
    ? { removed: parsed.value.person }
    : { rejected: firstRefusal(parsed.problems, input) };
}

function firstRefusal([first]: readonly Problem[], input: object): Refusal {
  return refusedAt(first?.code ?? 'wrong_type', first?.path ?? '', input);
}

function readCampaign(input: object): ReadLine {
  const parsed = parseWith(partnerCampaignLine, input);
  if (!parsed.ok) return { rejected: firstRefusal(parsed.problems, input) };
  const { campaign, title, organiser, startsOn, region } = parsed.value;
  return {
    campaign: {
      campaign,
      title: title || null,
      organiserName: organiser || null,
      startsOn: startsOn ? dayNumber(ensureCalendarDay(startsOn)) : null,
      region: region ?? null,
    },
  };
}
