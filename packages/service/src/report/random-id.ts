const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** A leading letter that names the kind, then random characters of Crockford's base 32, 5 bits each. */
export function randomId(
  kind: string,
  length: number,
  random: (bytes: number) => Uint8Array,
): string {
  const characters = Array.from(random(length), (byte) => ALPHABET.charAt(byte & 31));
  return kind + characters.join('');
}
