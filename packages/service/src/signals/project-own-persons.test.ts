import { expect, it } from 'vitest';
import { projectOwnPersons } from './project-own-persons.ts';

/** A record in which so many persons wait. */
function recordWith(waiting: number) {
  let left = waiting;
  return {
    projectOwnPersons: async ({ limit }: { readonly limit: number }) => {
      const taken = Math.min(limit, left);
      left -= taken;
      return { changedCount: taken, removedCount: 0, isDone: taken < limit };
    },
  };
}

it('goes on until nobody waits', async () => {
  const deps = { writers: recordWith(5), timeZone: 'Asia/Shanghai' };
  expect(await projectOwnPersons(deps, { batchPersons: 2 })).toEqual({
    changedCount: 5,
    removedCount: 0,
  });
});

it('stops between two commits', async () => {
  const stop = new AbortController();
  stop.abort();
  const deps = { writers: recordWith(1), timeZone: 'Asia/Shanghai' };
  await expect(projectOwnPersons(deps, { signal: stop.signal })).rejects.toThrow(/abort/);
});
