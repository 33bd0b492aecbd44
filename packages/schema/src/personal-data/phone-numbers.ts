import { classifyNumber, isCallerNumber, type NumberKind } from '@rangewatch/numbering';
import type { Passage } from './finding.ts';
import { isOfBusiness, isOrderCode, textBefore } from './surroundings.ts';

/** How a number of a person is written, and what its digits are with their calling code. */
interface Form {
  readonly pattern: RegExp;
  readonly canonical: (digits: string) => string;
  /** Without one of these words before it, it is as likely something else. */
  readonly label?: RegExp;
}

const FORMS: readonly Form[] = [
  {
    pattern: /(?<![\dA-Za-z.+])(?:(?:\+|00)?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![\dA-Za-z])/g,
    canonical: (digits) => `86${digits.slice(-11)}`,
  },
  {
    pattern: /(?<![\dA-Za-z.])(?:\(0\d{2,3}\)|0\d{2,3})[ -]?\d{3,4}[ -]?\d{4}(?![\dA-Za-z])/g,
    canonical: (digits) => `86${digits.slice(1)}`,
  },
  {
    pattern: /(?<![\dA-Za-z.])09\d\d[ -]?\d{3}[ -]?\d{3}(?![\dA-Za-z])/g,
    canonical: (digits) => `886${digits.slice(1)}`,
  },
  {
    pattern: /(?<![\dA-Za-z.])\(?0[2-8]\)?[ -]\d{4}[ -]\d{4}(?![\dA-Za-z])/g,
    canonical: (digits) => `886${digits.slice(1)}`,
  },
  {
    pattern: /(?<![\dA-Za-z])\+\d{1,3}(?:[ \-.()]{0,2}\d){6,13}(?![\dA-Za-z])/g,
    canonical: (digits) => digits,
  },
  {
    pattern: /(?<![\dA-Za-z-])(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\dA-Za-z-])/g,
    canonical: (digits) => `1${digits.slice(-10)}`,
  },
  {
    pattern: /(?<![\dA-Za-z.])[2-9]\d{9}(?![\dA-Za-z])/g,
    canonical: (digits) => `1${digits}`,
    label: /(?:\bphone|\bmobile|\bcell|\bmy number|\btel|\bcall me)\D{0,6}$/i,
  },
  {
    pattern: /(?<![\dA-Za-z.])[5679]\d{3}[ -]?\d{4}(?![\dA-Za-z])/g,
    canonical: (digits) => `852${digits}`,
    label:
      /(?:电话|電話|手机|手機|致电|致電|whatsapp|phone|mobile|tel\.?|call(?: me)?(?: on| at)?)\D{0,6}$/i,
  },
];

/** 400, 95 and their like belong to businesses. */
const PERSONAL: ReadonlySet<NumberKind> = new Set(['mobile', 'fixed', 'fixedOrMobile', 'voip']);

/** Numbers of people, as the numbering plans know them. A fixed number that is named as a business's is none. */
export function* findPhoneNumbers(text: string): Iterable<Passage> {
  for (const { pattern, canonical, label } of FORMS) {
    for (const { 0: found, index } of text.matchAll(pattern)) {
      if (label && !label.test(textBefore(text, index))) continue;
      const kind = kindOf(canonical(found.replaceAll(/\D/g, '')));
      if (kind === null || !PERSONAL.has(kind) || isOrderCode(text, index)) continue;
      if (kind === 'mobile' || !isOfBusiness(text, index))
        yield { kind: 'phone_number', start: index, end: index + found.length };
    }
  }
}

/** Null for what no plan assigns. */
function kindOf(canonical: string): NumberKind | null {
  if (!isCallerNumber(canonical)) return null;
  const { assigned, kind } = classifyNumber(canonical);
  return assigned ? kind : null;
}
