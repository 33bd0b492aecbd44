import { Converter } from 'opencc-js/t2cn';

/** Its dictionaries take a third of a second to be made ready: not before a text is folded. */
let toSimplified: ((text: string) => string) | null = null;

/**
 * A text as it is compared and searched: simplified and traditional, full and half width, upper and lower case are
 * one, and what stands between words is one space.
 */
export function foldText(text: string): string {
  const convert = (toSimplified ??= Converter({ from: 't', to: 'cn' }));
  return convert(text.normalize('NFKC'))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
