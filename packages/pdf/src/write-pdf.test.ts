import { expect, it } from 'vitest';
import { fittingText, numberPages, writePdf } from './index.ts';

const HEAD = {
  title: '号段',
  lang: 'zh-Hans',
  writtenOn: new Date('2026-08-24T02:00:00Z'),
  margin: 40,
  ink: '#000000',
};

function writeTwoPages(): Promise<Uint8Array> {
  return writePdf(HEAD, (document) => {
    document.font('regular').text('号段观察').addPage().font('strong').text('號段觀察');
    numberPages(document);
  });
}

it('writes a small tagged document that says when it was made, the same bytes each time', async () => {
  const bytes = Buffer.from(await writeTwoPages());
  expect(bytes.equals(Buffer.from(await writeTwoPages()))).toBe(true);
  const text = bytes.toString('latin1');
  expect(text.startsWith('%PDF-1.7')).toBe(true);
  expect(text).toContain('(D:20260824020000Z)');
  expect(text).toContain('/Marked true');
  expect(text).toContain('/Count 2');
  expect(bytes.length).toBeLessThan(100_000);
});

it('fails when the writing fails', async () => {
  await expect(
    writePdf(HEAD, () => {
      throw new RangeError('no');
    }),
  ).rejects.toThrow('no');
});

it('narrows the wide quotation marks of English only', () => {
  expect(fittingText('‘a’ “b”', 'en')).toBe(`'a' "b"`);
  expect(fittingText('“稳健”', 'zh-Hans')).toBe('“稳健”');
});
