import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { findPdfCaution } from './pdf-caution.ts';

const PLAIN = '1 0 obj <</Type/Catalog/OpenAction [3 0 R /Fit]/Pages 2 0 R>> endobj\n';
const PACKED = '<</S/JavaScript/JS(app.alert\\(1\\))>>';

function pdfOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  const all = ['%PDF-1.7\n', PLAIN, ...parts, '\ntrailer <</Root 1 0 R>>\n%%EOF'];
  return Buffer.concat(all.map((part) => Buffer.from(part as string, 'latin1')));
}

function streamOf(dictionary: string, content: Uint8Array): Buffer {
  const head = Buffer.from(`5 0 obj <<${dictionary}/Length ${content.length}>> stream\r\n`);
  return Buffer.concat([head, content, Buffer.from('\nendstream endobj\n')]);
}

const objects = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode';

describe('why a PDF is opened with care', () => {
  it.each([
    '<</S/JavaScript/JS(app.alert\\(1\\))>>',
    '<</S/Java#53cript/JS 4 0 R>>',
    '<</S/Launch/F(calc.exe)>>',
    '<</Type/#45mbeddedFile>>',
    '<</AcroForm 9 0 R>>',
    '<</OpenAction 9 0 R>>',
    '<</Subtype/RichMedia>>',
  ])('%s acts, asks or carries', async (object) => {
    expect(await findPdfCaution(pdfOf(`4 0 obj ${object} endobj\n`))).toBe('active');
  });

  it('nothing is said of text, pages and pictures that only show', async () => {
    const text = streamOf('/Filter/FlateDecode', deflateSync('BT (JavaScript /JS /AA) Tj ET'));
    const picture = streamOf(
      '/Subtype/Image/Filter/DCTDecode',
      Buffer.from('/JavaScript'.slice(1)),
    );
    expect(await findPdfCaution(pdfOf(text, picture))).toBeNull();
    expect(
      await findPdfCaution(pdfOf(streamOf(objects, deflateSync('4 0 <</Type/Page>>')))),
    ).toBeNull();
  });

  it.each([
    ['an object stream', objects],
    ['a stream that does not say that it holds objects', '/Filter/FlateDecode'],
  ])('what is packed into %s is found', async (_, dictionary) => {
    expect(await findPdfCaution(pdfOf(streamOf(dictionary, deflateSync(PACKED))))).toBe('active');
  });

  it('the end of a stream is where its compression ends, not where the file says', async () => {
    const padding = `${' '.repeat(50)}endstream${' '.repeat(50)}`;
    const packed = deflateSync(padding + PACKED, { level: 0 });
    expect(await findPdfCaution(pdfOf(streamOf(objects, packed)))).toBe('active');
  });

  it('a password, and what cannot be unpacked, are said', async () => {
    expect(await findPdfCaution(pdfOf('trailer <</Encrypt 8 0 R>>'))).toBe('encrypted');
    expect(await findPdfCaution(pdfOf('<</EncryptMetadata false>>'))).toBeNull();
    const broken = Buffer.concat([deflateSync(PACKED).subarray(0, 6), Buffer.alloc(40, 255)]);
    for (const stream of [
      streamOf(objects, broken),
      streamOf('/Type/ObjStm/Filter/LZWDecode', Buffer.from('abc')),
      streamOf('/Type/ObjStm/Filter[/ASCIIHexDecode/FlateDecode]', Buffer.from('789c')),
      streamOf(`${objects}/DecodeParms<</Predictor 12>>`, deflateSync('4 0 <<>>')),
    ])
      expect(await findPdfCaution(pdfOf(stream))).toBe('unread');
  });

  it('a file that would inflate without end is given up', async () => {
    const bomb = streamOf(objects, deflateSync(Buffer.alloc(70_000_000)));
    expect(await findPdfCaution(pdfOf(bomb))).toBe('unread');
  });

  it('a name that stands across two parts of a large file is seen', async () => {
    for (const shift of [999_900, 999_940, 999_950, 1_000_000])
      expect(await findPdfCaution(pdfOf(' '.repeat(shift), '/JavaScript '))).toBe('active');
  });
});
