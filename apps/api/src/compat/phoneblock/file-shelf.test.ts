import { expect, it, vi } from 'vitest';
import { FileShelf } from './file-shelf.ts';

const made = (text: string) =>
  vi.fn<() => Promise<Buffer>>(() => Promise.resolve(Buffer.from(text)));

it('makes a file once, also for those who ask at the same moment', async () => {
  const shelf = new FileShelf();
  const make = made('a');
  await Promise.all([shelf.get('a', make), shelf.get('a', make)]);
  expect(String(await shelf.get('a', make))).toBe('a');
  expect(make).toHaveBeenCalledTimes(1);
});

it('keeps the eight last asked for', async () => {
  const shelf = new FileShelf();
  const first = made('0');
  for (const name of ['0', '1', '2', '3', '4', '5', '6', '7', '0', '8']) {
    await shelf.get(name, name === '0' ? first : made(name));
  }
  await shelf.get('0', first);
  expect(first).toHaveBeenCalledTimes(1);
  const second = made('1');
  await shelf.get('1', second);
  expect(second).toHaveBeenCalledTimes(1);
});

it('does not keep a failure', async () => {
  const shelf = new FileShelf();
  await expect(shelf.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(String(await shelf.get('a', made('a')))).toBe('a');
});
