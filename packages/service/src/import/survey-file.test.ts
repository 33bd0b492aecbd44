import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileLine, fileLines } from './file-lines.ts';
import { surveyFile } from './survey-file.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rangewatch-survey-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function fileWith(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'table.csv');
  await writeFile(path, content);
  return path;
}

async function linesOf(path: string): Promise<FileLine[]> {
  const lines: FileLine[] = [];
  for await (const block of fileLines(path)) lines.push(...block);
  return lines;
}

describe('a file before its import', () => {
  it('is the same file packed or not, whatever its name says', async () => {
    const text = 'a,b\n1,2\n3,4';
    const plain = await surveyFile(await fileWith(text));
    const packed = await surveyFile(await fileWith(gzipSync(text)));
    expect(packed).toEqual(plain);
    expect(plain.lineCount).toBe(3);
    expect(plain.sha256).toBe('0c7519a734cd41ac2c8fcc599c713091d0dddb2ccd90ecad7f30e4d9575aed40');
  });

  it.each([
    ['the first line', [0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00], 1],
    ['a later line', [0x61, 0x0a, 0x62, 0x0a, 0xb0, 0xa1, 0x0a], 3],
    ['a last line without an end', [0x61, 0x0a, 0xe4, 0xbd], 2],
  ])('is refused with the line that is not UTF-8: %s', async (_, bytes, line) => {
    const path = await fileWith(Uint8Array.from(bytes));
    await expect(surveyFile(path)).rejects.toMatchObject({ reason: 'not_utf8', path, line });
  });

  it('is refused when its gzip is cut', async () => {
    const packed = gzipSync('a,b\n'.repeat(1000));
    const path = await fileWith(packed.subarray(0, packed.length - 12));
    await expect(surveyFile(path)).rejects.toMatchObject({ reason: 'gzip_damaged' });
  });

  it('is refused when it has no line ends', async () => {
    const path = await fileWith(`a\n${'x'.repeat(400_000)}`);
    await expect(surveyFile(path)).rejects.toMatchObject({ reason: 'line_too_long', line: 2 });
  });

  it('is refused when it is empty, missing or a folder', async () => {
    await expect(surveyFile(await fileWith(''))).rejects.toMatchObject({ reason: 'empty' });
    await expect(surveyFile(join(folder, 'none'))).rejects.toMatchObject({ reason: 'missing' });
    await expect(surveyFile(folder)).rejects.toMatchObject({ reason: 'unreadable' });
  });
});

describe('lines', () => {
  it('are numbered from 1, without byte order mark and carriage returns', async () => {
    expect(await linesOf(await fileWith('\uFEFFa\r\nü\r\n\r\nc'))).toEqual([
      { line: 1, text: 'a' },
      { line: 2, text: 'ü' },
      { line: 3, text: '' },
      { line: 4, text: 'c' },
    ]);
  });

  it('are whole wherever the reading of the file happens to break', async () => {
    const texts = Array.from(
      { length: 30_000 },
      (_, index) => `${index},号段,${'y'.repeat(index % 37)}`,
    );
    const lines = await linesOf(await fileWith(`${texts.join('\n')}\n`));
    expect(lines.map((line) => line.text)).toEqual(texts);
    expect(lines.at(-1)?.line).toBe(30_000);
  });
});
