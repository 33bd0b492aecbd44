/** No 0 O, 1 I L, 2 Z, 5 S, 8 B, U V: people read the code off one phone and type it on another. */
const SIGNS = '34679ACDEFGHJKMNPQRTWXY';
const PREFIX = 'RW';
const CODE_SIGNS = 6;
const CODE = new RegExp(`(?=(${PREFIX}[${SIGNS}]{${CODE_SIGNS}}))`, 'g');
/** A text message of ten parts. */
const LONGEST_MESSAGE = 1_600;
const MOST_CODES = 5;

/** `RW7K3QM9` from at least 12 bytes: two for each of its 6 signs, so that all are as good as equally likely. */
export function codeFromBytes(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signs = Array.from(
    { length: CODE_SIGNS },
    (_, index) => SIGNS[view.getUint16(2 * index) % SIGNS.length],
  );
  return PREFIX + signs.join('');
}

/** What may be a code in a message, however it is typed: small letters, full-width, with spaces or signs between. */
export function codesIn(message: string): readonly string[] {
  const plain = message
    .slice(0, LONGEST_MESSAGE)
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  const codes = Array.from(plain.matchAll(CODE), (match) => match[1] ?? '');
  return [...new Set(codes)].slice(0, MOST_CODES);
}
