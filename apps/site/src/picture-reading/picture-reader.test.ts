import { expect, test } from 'vitest';
import { createPictureReader } from './picture-reader.ts';

const LIMIT_MS = 30_000;
const HOME = '203.0.113.7';
const NO_PICTURE = new Uint8Array([1, 2, 3]);
/** Black dots on white in the simplest form the engine unpacks: a PNM of 64 by 64. */
const BLANK = Buffer.concat([Buffer.from('P5 64 64 255\n'), Buffer.alloc(64 * 64, 255)]);

test('content that cannot be unpacked ends its own thread and nothing else', async () => {
  const read = createPictureReader({ limitMs: LIMIT_MS, mostWaiting: 0, mostOfOneSender: 1 });
  expect(await read(NO_PICTURE, HOME)).toEqual({ kind: 'failed' });
  expect(await read(BLANK, HOME)).toEqual({ kind: 'read', lines: [] });
});

test('one is read at a time, some wait, and more are sent away', async () => {
  const read = createPictureReader({ limitMs: LIMIT_MS, mostWaiting: 1, mostOfOneSender: 3 });
  const outcomes = await Promise.all(
    [BLANK, NO_PICTURE, BLANK].map((picture) => read(picture, HOME)),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['read', 'failed', 'busy']);
  expect((await read(BLANK, HOME)).kind).toBe('read');
});

test('nobody keeps all others waiting', async () => {
  const read = createPictureReader({ limitMs: LIMIT_MS, mostWaiting: 3, mostOfOneSender: 2 });
  const senders = [HOME, HOME, HOME, '198.51.100.9'];
  const outcomes = await Promise.all(senders.map((sender) => read(BLANK, sender)));
  expect(outcomes.map(({ kind }) => kind)).toEqual(['read', 'read', 'busy', 'read']);
  expect((await read(BLANK, HOME)).kind).toBe('read');
});

test('what takes longer than the limit is given up', async () => {
  const read = createPictureReader({ limitMs: 1, mostWaiting: 0, mostOfOneSender: 1 });
  expect(await read(BLANK, HOME)).toEqual({ kind: 'failed' });
});
