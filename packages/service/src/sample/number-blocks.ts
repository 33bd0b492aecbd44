import type { Dialling } from './dialling.ts';

/**
 * Where the scenario's numbers come from: blocks no one can hold, as `@rangewatch/numbering` explains. The local
 * number begins with 0, which in the mainland plan begins a long-distance call, so no exchange has such a
 * line; yet it can be displayed, and has the place of its area code. Mobile numbers that begin with 154 were given
 * to no carrier, and so have neither place nor carrier.
 */
export interface NumberBlock {
  /** `86`, area code and leading local digits or the first seven of a mobile number; four digits are open. */
  readonly prefix: string;
  /** Where a person who writes the number down puts a space: after the area code, or the mobile prefix. */
  readonly areaDigits: number;
  /** What the area code stands for; null for mobile numbers. */
  readonly place: string | null;
}

export interface SalesBlock extends NumberBlock {
  readonly dialling: Dialling;
}

/** The ranges the sales calls come from. */
export const SALES_BLOCKS: readonly SalesBlock[] = [
  { prefix: '86210170', areaDigits: 2, place: '上海市', dialling: 'wide' },
  { prefix: '865980170', areaDigits: 3, place: '福建省三明市', dialling: 'dense' },
  { prefix: '861540170', areaDigits: 3, place: null, dialling: 'wide' },
  { prefix: '86571017', areaDigits: 3, place: '浙江省杭州市', dialling: 'dense' },
  { prefix: '86432017', areaDigits: 3, place: '吉林省吉林市', dialling: 'corner' },
];

const XIAMEN: NumberBlock = { prefix: '865920164', areaDigits: 3, place: '福建省厦门市' };
const NINGBO: NumberBlock = { prefix: '86574016', areaDigits: 3, place: '浙江省宁波市' };

/** Blocks of the callers who have nothing to do with the story, chosen for the same reason. */
export const OTHER_BLOCKS: readonly NumberBlock[] = [
  XIAMEN,
  NINGBO,
  { prefix: '86512018', areaDigits: 3, place: '江苏省苏州市' },
  { prefix: '86791013', areaDigits: 3, place: '江西省南昌市' },
  { prefix: '86760015', areaDigits: 3, place: '广东省中山市' },
];

const OPEN_DIGITS = 4;

export interface SampleNumber {
  readonly block: NumberBlock;
  readonly position: number;
}

/** A busy line that somebody checked: it stays out of every list, and so does its block. */
export const HOSPITAL: SampleNumber = { block: XIAMEN, position: 4120 };
/** A busy line whose calls many people want, though others report them. */
export const SCHOOL: SampleNumber = { block: NINGBO, position: 4260 };

/** The block's number at a position from 0 to 9,999, in digits with the country calling code. */
export function numberAt({ block, position }: SampleNumber): string {
  return block.prefix + String(position).padStart(OPEN_DIGITS, '0');
}

/** As people write it down: `+86 21 01700042`, with or without spaces and dashes. */
export function writtenNumber(block: NumberBlock, position: number, style: number): string {
  const digits = numberAt({ block, position });
  const area = digits.slice(2, 2 + block.areaDigits);
  const local = digits.slice(2 + block.areaDigits);
  const styles = [`+86${area}${local}`, `+86 ${area} ${local}`, `+86-${area}-${local}`];
  return styles[style % styles.length] ?? `+${digits}`;
}
