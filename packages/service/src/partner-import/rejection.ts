import type { PartnerRejection } from '@rangewatch/database/writers';

/** What is wrong with a line or a part of it, before its line number is known. */
export type Refusal = Omit<PartnerRejection, 'line'>;

const MAX_VALUE_LENGTH = 64;

export function refusal(code: Refusal['code'], path: string, value: unknown): Refusal {
  return { code, path, value: storable(textOf(value).slice(0, MAX_VALUE_LENGTH)) };
}

/** What stands at a path of what came in, as text. */
export function refusedAt(code: Refusal['code'], path: string, input: unknown): Refusal {
  let value = input;
  for (const part of path.split('.')) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  }
  return refusal(code, path, value);
}

/** Signs that one of the engines would not keep, or a terminal not show, are left out. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll(/\p{Cc}/gu, ' ');
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
