import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

/**
 * Reads one of the deployment's keys: 32 bytes in base64url, one file each.
 * @throws Error that names the file when it is missing or no key.
 */
export function readKey(keysDir: string, name: 'jitter' | 'site'): Uint8Array {
  const file = join(keysDir, `${name}.key`);
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `The key file ${file} cannot be read. \`rangewatch start\` makes the keys on its first run.`,
      { cause },
    );
  }
  const key = Buffer.from(text, 'base64url');
  if (key.length !== KEY_BYTES)
    throw new Error(`The key file ${file} does not hold ${KEY_BYTES} bytes in base64url.`);
  return key;
}
