/** Widths in parts of the letters' size; a little too wide rather than too narrow. */
const WIDE = 1;
const NARROW = 0.56;
const WIDE_SIGN =
  /[\u1100-\u115f\u2014\u2018-\u201d\u2026\u2265\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}]/u;
/** Where a line may end: after a space, or between two signs of which one is wide. */
const PIECES = /[^\s\u2e80-\uffef]+\s*|./gu;

/** About how wide a text stands, without asking a font: the same in every file. */
export function widthOf(text: string, size: number): number {
  const signs = Array.from(text);
  const widths = signs.map((sign) => (WIDE_SIGN.test(sign) ? WIDE : NARROW));
  return widths.reduce((total, width) => total + width, 0) * size;
}

/** A text in at most `most` lines of a width; what does not fit ends in `…`. */
export function fittedLines(text: string, width: number, size: number, most: number): string[] {
  const lines = [''];
  for (const piece of text.match(PIECES) ?? []) {
    const current = lines.at(-1) ?? '';
    if (current === '' || widthOf(current + piece.trimEnd(), size) <= width)
      lines[lines.length - 1] = current + piece;
    else lines.push(piece);
  }
  const kept = lines.slice(0, most).map((one) => one.trimEnd());
  if (lines.length > most) kept[most - 1] = `${kept[most - 1] ?? ''}…`;
  return kept.map((one) => shortened(one, width, size));
}

function shortened(text: string, width: number, size: number): string {
  if (widthOf(text, size) <= width) return text;
  const signs = Array.from(text.replace(/…$/, ''));
  while (signs.length > 0 && widthOf(`${signs.join('')}…`, size) > width) signs.pop();
  return `${signs.join('')}…`;
}
