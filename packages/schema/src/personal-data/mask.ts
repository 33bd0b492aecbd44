import type { PersonalDataKind } from './finding.ts';

const SIGN = /[\p{L}\p{N}]/gu;
/** What stays so that the sentence can still be read: the surname, and the part of a number that names its block. */
const KEPT: Readonly<Partial<Record<PersonalDataKind, number>>> = { name: 1, phone_number: 3 };

/** The passage with its letters and digits covered, as long as it was. */
export function maskPassage(kind: PersonalDataKind, passage: string): string {
  let kept = KEPT[kind] ?? 0;
  return passage.replaceAll(SIGN, (sign) => {
    kept -= 1;
    return kept >= 0 ? sign : '*'.repeat(sign.length);
  });
}
