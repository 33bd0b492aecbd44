import { describe, expect, it } from 'vitest';
import { recogniseFile } from './recognise.ts';
import { pictureBytes } from './test-files.ts';

const latin1 = (text: string): Uint8Array =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(600)]);
const box = (brand: string): string => `\0\0\0\x18ftyp${brand}\0\0\0\0${brand}isom`;

describe('what a file is by its content', () => {
  it.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s is a picture', async (format) => {
    const found = await recogniseFile(await pictureBytes(format));
    expect(found).toEqual({ kind: 'picture', mediaType: `image/${format}` });
  });

  it.each([
    ['%PDF-1.7\n', 'document', 'application/pdf'],
    ['#!AMR\n', 'recording', 'audio/amr'],
    ['#!AMR-WB\n', 'recording', 'audio/amr-wb'],
    ['RIFF\0\0\0\0WAVEfmt ', 'recording', 'audio/wav'],
    ['ID3\x04\0\0\0\0\0\0', 'recording', 'audio/mpeg'],
    ['fLaC\0\0\0\x22', 'recording', 'audio/flac'],
    [
      'OggS\0\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x13OpusHead',
      'recording',
      'audio/ogg',
    ],
    [box('M4A '), 'recording', 'audio/x-m4a'],
    [box('isom'), 'recording', 'video/mp4'],
    [box('3gp4'), 'recording', 'video/3gpp'],
  ])('%j is taken', async (head, kind, mediaType) => {
    expect(await recogniseFile(latin1(head))).toEqual({ kind, mediaType });
  });

  it.each([
    ['MZ\x90\0', 'exe'],
    ['\x7fELF\x02\x01\x01', 'elf'],
    ['PK\x03\x04', 'zip'],
    [box('heic'), 'heic'],
    ['<html><script>', null],
    ['just some words', null],
    ['', null],
  ])('%j is not', async (head, found) => {
    expect(await recogniseFile(latin1(head))).toEqual({ kind: null, found });
  });
});
