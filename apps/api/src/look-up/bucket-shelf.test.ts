import { expect, it } from 'vitest';
import { BucketShelf } from './bucket-shelf.ts';

/** A shelf whose buckets take `makingMs` of a clock that stands still otherwise. */
function shelfOf(makingMs: number) {
  const state = { now: 1_000, madeCount: 0 };
  const make = async (bucket: string): Promise<string> => {
    state.madeCount += 1;
    const text = `${bucket} ${state.madeCount}`;
    await Promise.resolve();
    state.now += makingMs;
    return text;
  };
  return { state, shelf: new BucketShelf(make, () => new Date(state.now)) };
}

it('keeps an answer ten times as long as it took to make', async () => {
  const { state, shelf } = shelfOf(100);
  expect(await shelf.get('abc')).toBe('abc 1');
  state.now += 999;
  expect(await shelf.get('abc')).toBe('abc 1');
  state.now += 1;
  expect(await shelf.get('abc')).toBe('abc 2');
});

it('keeps none for more than half a minute, nor after the clock was set back', async () => {
  const { state, shelf } = shelfOf(3_600_000);
  await shelf.get('abc');
  state.now += 29_999;
  expect(await shelf.get('abc')).toBe('abc 1');
  state.now -= 30_000;
  expect(await shelf.get('abc')).toBe('abc 2');
  state.now += 30_000;
  expect(await shelf.get('abc')).toBe('abc 3');
});

it('makes what took no time again, and once for all who ask at the same moment', async () => {
  const { state, shelf } = shelfOf(0);
  const atOnce = await Promise.all([shelf.get('abc'), shelf.get('abc'), shelf.get('def')]);
  expect(atOnce).toEqual(['abc 1', 'abc 1', 'def 2']);
  expect(await shelf.get('abc')).toBe('abc 3');
  expect(state.madeCount).toBe(3);
});

it('keeps a few', async () => {
  const { state, shelf } = shelfOf(100);
  for (let index = 0; index < 33; index += 1) {
    await shelf.get(String(index));
    state.now -= 100;
  }
  state.now += 100;
  await shelf.get('32');
  expect(state.madeCount).toBe(33);
  await shelf.get('0');
  expect(state.madeCount).toBe(34);
});

it('does not keep a failure', async () => {
  let isBroken = true;
  const make = (bucket: string) =>
    isBroken ? Promise.reject(new Error('gone')) : Promise.resolve(bucket);
  const shelf = new BucketShelf(make, () => new Date(0));
  await expect(shelf.get('abc')).rejects.toThrow('gone');
  isBroken = false;
  expect(await shelf.get('abc')).toBe('abc');
});
