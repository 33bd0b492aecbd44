import { findAccounts } from './accounts.ts';
import { findAddresses } from './addresses.ts';
import { findBankCards } from './bank-cards.ts';
import { findEmailAddresses } from './email-addresses.ts';
import type { Detector, PersonalDataFinding } from './finding.ts';
import { findIdentityNumbers } from './identity-numbers.ts';
import { maskPassage } from './mask.ts';
import { findNames } from './names.ts';
import { findPhoneNumbers } from './phone-numbers.ts';
import { findPlates } from './plates.ts';
import { plainSigns } from './surroundings.ts';
import { findTravelDocuments } from './travel-documents.ts';

/** Where two claim the same digits, the one that is named first here has a check digit or a label for it. */
const DETECTORS: readonly Detector[] = [
  findIdentityNumbers,
  findTravelDocuments,
  findBankCards,
  findEmailAddresses,
  findAccounts,
  findPhoneNumbers,
  findPlates,
  findAddresses,
  findNames,
];

/**
 * Passages that look like personal data, in their order, none over another. It would rather miss one than stop
 * ordinary text: prices, dates, order numbers and the numbers of businesses are left alone.
 */
export function findPersonalData(text: string): readonly PersonalDataFinding[] {
  const plain = plainSigns(text);
  const claimed = DETECTORS.flatMap((detect, rank) =>
    Array.from(detect(plain), (passage) => ({ ...passage, rank })),
  ).toSorted((one, other) => one.start - other.start || one.rank - other.rank);
  const findings: PersonalDataFinding[] = [];
  let free = 0;
  for (const { kind, start, end } of claimed) {
    if (start < free) continue;
    findings.push({ kind, start, end, masked: maskPassage(kind, text.slice(start, end)) });
    free = end;
  }
  return findings;
}

/** The text with every finding masked; the rest is untouched. */
export function maskPersonalData(text: string, findings: readonly PersonalDataFinding[]): string {
  let masked = '';
  let done = 0;
  for (const finding of findings) {
    masked += text.slice(done, finding.start) + finding.masked;
    done = finding.end;
  }
  return masked + text.slice(done);
}
