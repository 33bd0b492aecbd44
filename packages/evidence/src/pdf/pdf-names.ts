/** A name ends at white space or at a delimiter (ISO 32000-1, 7.2.2); shorter ones are of no interest here. */
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]{5,100})/g;
const ESCAPED = /#([0-9a-f]{2})/gi;
const LOOKED_AHEAD = 40;
/** Text is made of this much at a time; a name that is cut stands whole in the next part. */
const PART_BYTES = 1_000_000;
const OVERLAP_BYTES = 200;

export interface PdfName {
  /** As it is meant: `/Java#53cript` is `JavaScript`. */
  readonly name: string;
  /** What follows it. */
  readonly after: string;
}

/** Every name that stands in the bytes; one at the border of two parts may come twice. */
export function* pdfNames(bytes: Uint8Array): Generator<PdfName> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole.length; at += PART_BYTES) {
    const text = whole.toString('latin1', at, at + PART_BYTES + OVERLAP_BYTES);
    for (const match of text.matchAll(NAME)) {
      const end = match.index + match[0].length;
      yield { name: unescaped(match[1] ?? ''), after: text.slice(end, end + LOOKED_AHEAD) };
    }
  }
}

export function unescaped(name: string): string {
  return name.replaceAll(ESCAPED, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
