import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { UNLISTED_FILES } from '../release-files.ts';
import { publicKeyPem } from '../signature.ts';
import { renderToFolder, renderToMemory, TEST_HEADER, TEST_OPTIONS } from '../test-release.ts';
import { verifyRelease } from '../verify-release.ts';
import { isArchivable, releaseArchive } from './release-archive.ts';

const { manifest, files } = await renderToMemory();
const beside = UNLISTED_FILES.filter((name) => files.has(name));

async function* pieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 10_000) yield bytes.subarray(at, at + 10_000);
}

async function archive(of: ReadonlyMap<string, Buffer> = files): Promise<Buffer> {
  const out: Uint8Array[] = [];
  const read = (name: string) => pieces(of.get(name) ?? Buffer.alloc(0));
  for await (const bytes of releaseArchive(manifest, beside, read)) out.push(bytes);
  return Buffer.concat(out);
}

describe('the archive of a release', () => {
  it('unpacks to a folder that verifies, its signature too', async () => {
    const unpacked = unzipSync(await archive());
    expect(Object.keys(unpacked)).toEqual(
      [...files.keys()].toSorted().map((name) => `2026-W34-r1/${name}`),
    );
    const folder = await renderToFolder([]);
    for (const [path, bytes] of Object.entries(unpacked)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }
    const key = publicKeyPem(TEST_OPTIONS.signingKey);
    expect(await verifyRelease(join(folder, '2026-W34-r1'), key)).toEqual([]);
    await rm(folder, { recursive: true });
  });

  it('has the same bytes each time and in every zone, with the time the release was due', async () => {
    const zone = process.env.TZ;
    const here = await archive();
    const offset = TEST_HEADER.scheduledAt.getTimezoneOffset();
    process.env.TZ = offset === 240 ? 'Asia/Tokyo' : 'America/New_York';
    const there = await archive().finally(() => {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    });
    expect(there.equals(here)).toBe(true);
    expect(here.readUInt16LE(10)).toBe(10 << 11);
    expect(here.readUInt16LE(12)).toBe(((2026 - 1980) << 9) | (8 << 5) | 24);
  });

  it.each(['ranges.csv', 'manifest.json', 'SHA256SUMS', 'weekly.xlsx'])(
    'is not made of a folder whose %s was altered',
    async (name) => {
      const altered = Buffer.from(files.get(name) ?? '');
      altered.writeUInt8(altered.readUInt8(0) ^ 1, 0);
      await expect(archive(new Map([...files, [name, altered]]))).rejects.toMatchObject({
        file: name,
      });
    },
  );

  it('is not made of more than a zip file of 32 bits holds', () => {
    const large = { name: 'ranges.json', bytes: 5e9, sha256: '', rows: 1 };
    expect(isArchivable(manifest)).toBe(true);
    expect(isArchivable({ ...manifest, files: [...manifest.files, large] })).toBe(false);
  });
});
