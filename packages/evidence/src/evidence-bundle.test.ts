import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openBundle, sealContext, writeBundle } from './evidence-bundle.ts';
import {
  createEvidenceKeys,
  EvidenceKeyMalformed,
  openContentKey,
  parseEvidencePublicKey,
  sealContentKey,
} from './evidence-keys.ts';
import { sealStream } from './sealed-stream.ts';
import { gather, inParts } from './test-files.ts';

const content = Buffer.from('what was said on the line '.repeat(5_000));
const file = { evidenceId: 'e1', mediaType: 'audio/amr' };

async function bundleFor(
  publicText: string,
  overrides: { sha256?: string; evidenceId?: string } = {},
) {
  const publicKey = parseEvidencePublicKey(publicText);
  const contentKey = randomBytes(32);
  const sealedKey = await sealContentKey(publicKey, contentKey, sealContext(file));
  const head = {
    ...file,
    kind: 'recording' as const,
    byteCount: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    caution: 'active' as const,
    receivedAt: '2026-11-27T03:00:00.000Z',
    keyId: publicKey.keyId,
    sealedKey: Buffer.from(sealedKey).toString('base64url'),
    release: { actId: 'a1', authority: 'Xiamen', reason: 'case 7', leafIndex: 4 },
    ...overrides,
  };
  return await gather(writeBundle(head, sealStream(inParts(content, 9_999), contentKey)));
}

describe('a bundle', () => {
  it('opens with the private key to the file as it arrived, and says why it was handed out', async () => {
    const keys = await createEvidenceKeys();
    const opened = await openBundle(await bundleFor(keys.publicText), keys.privateText);
    expect(opened.head.release).toEqual({
      actId: 'a1',
      authority: 'Xiamen',
      reason: 'case 7',
      leafIndex: 4,
    });
    expect(opened.head.keyId).toBe(keys.keyId);
    expect((await gather(opened.content)).equals(content)).toBe(true);
  });

  it('opens neither with another key nor under another name', async () => {
    const [keys, others] = [await createEvidenceKeys(), await createEvidenceKeys()];
    const bundle = await bundleFor(keys.publicText);
    await expect(openBundle(bundle, others.privateText)).rejects.toMatchObject({
      reason: 'other_key',
    });
    const renamed = await bundleFor(keys.publicText, { evidenceId: 'e2' });
    await expect(openBundle(renamed, keys.privateText)).rejects.toMatchObject({
      reason: 'other_key',
    });
  });

  it('tells a file that is not whole, or not what its hash says', async () => {
    const keys = await createEvidenceKeys();
    const bundle = await bundleFor(keys.publicText);
    const cut = await openBundle(bundle.subarray(0, -20), keys.privateText);
    await expect(gather(cut.content)).rejects.toMatchObject({ reason: 'broken' });
    const other = await bundleFor(keys.publicText, { sha256: 'ab'.repeat(32) });
    const opened = await openBundle(other, keys.privateText);
    await expect(gather(opened.content)).rejects.toMatchObject({ reason: 'broken' });
  });

  it.each(['', 'not JSON\n', '{"form":"something else"}\n', 'x'.repeat(40_000)])(
    '%.20j is none',
    async (text) => {
      const { privateText } = await createEvidenceKeys();
      await expect(openBundle(Buffer.from(text), privateText)).rejects.toMatchObject({
        reason: 'not_a_bundle',
      });
    },
  );
});

describe('the keys', () => {
  it('are told apart by their text, which no message repeats', async () => {
    const { publicText, privateText } = await createEvidenceKeys();
    expect(() => parseEvidencePublicKey(privateText)).toThrow(EvidenceKeyMalformed);
    expect(() => parseEvidencePublicKey(`${publicText} x`)).toThrow(/no public key/);
    const wrong = openContentKey(publicText, randomBytes(80), 'x');
    await expect(wrong).rejects.toThrow(EvidenceKeyMalformed);
    await expect(wrong).rejects.not.toThrow(publicText.slice(-20));
  });

  it('seal the same content key differently each time', async () => {
    const publicKey = parseEvidencePublicKey((await createEvidenceKeys()).publicText);
    const contentKey = randomBytes(32);
    const [one, two] = [
      await sealContentKey(publicKey, contentKey, 'e'),
      await sealContentKey(publicKey, contentKey, 'e'),
    ];
    expect(one).toHaveLength(80);
    expect(Buffer.from(one).equals(two)).toBe(false);
  });
});
