import { createHash, createPrivateKey, type Hash, sign } from 'node:crypto';
import type { WriteBytes } from './hashed-file.ts';
import { SM3_SIGNATURE_FILE, SM3_SUMS_FILE } from './release-files.ts';

/**
 * The same sums by SM3 with an SM2 signature (GB/T 32905, GB/T 32918), for bodies that must check by those: hashes
 * every file on its way out. An SM2 signature is another one each time, so only this file differs from run to run. The signer's
 * identity is empty, as `openssl pkeyutl -verify -rawin -digest sm3` takes it without `distid`.
 */
export class Sm3Sums {
  readonly #write: WriteBytes;
  readonly #keyPem: string;
  readonly #hashes = new Map<string, Hash>();

  /** @param keyPem private SM2 key, PKCS #8 or SEC 1 */
  constructor(write: WriteBytes, keyPem: string) {
    this.#write = write;
    this.#keyPem = keyPem;
  }

  readonly write: WriteBytes = async (name, bytes) => {
    const hash = this.#hashes.get(name) ?? createHash('sm3');
    this.#hashes.set(name, hash.update(bytes));
    await this.#write(name, bytes);
  };

  /** Writes the sums of all files that passed, and the signature. @throws Error for a key that is none */
  async finish(): Promise<void> {
    const names = [...this.#hashes.keys()].toSorted();
    const text = names
      .map((name) => `${this.#hashes.get(name)?.digest('hex')}  ${name}\n`)
      .join('');
    await this.#write(SM3_SUMS_FILE, Buffer.from(text));
    const key = createPrivateKey(this.#keyPem);
    await this.#write(SM3_SIGNATURE_FILE, sign('sm3', Buffer.from(text), key));
  }
}
