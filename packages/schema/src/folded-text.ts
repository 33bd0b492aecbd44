import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 't', to: 'cn' });

/**
 * A text as it is compared and searched: simplified and traditional, full and half width, upper and lower case are
 * one, and what stands between words is one space.
 */
export function foldText(text: string): string {
  return toSimplified(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
