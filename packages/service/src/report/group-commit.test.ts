import { describe, expect, it } from 'vitest';
import { GroupCommit, MAX_GROUP } from './group-commit.ts';

/** Doubles its items and remembers how they were grouped; a group with 13 fails whole. */
function doubling() {
  const groups: number[][] = [];
  const commits = new GroupCommit<number, number>(async (items) => {
    groups.push([...items]);
    await Promise.resolve();
    if (items.includes(13)) throw new Error('thirteen');
    return items.map((item) => item * 2);
  });
  return { commits, groups };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 20);

describe('GroupCommit', () => {
  it('puts the submissions of one turn into one commit and answers each', async () => {
    const { commits, groups } = doubling();
    const answers = await Promise.all([1, 2, 3].map((item) => commits.submit(item)));
    expect(answers).toEqual([2, 4, 6]);
    expect(groups).toEqual([[1, 2, 3]]);
  });

  it('fills no group beyond its size', async () => {
    const { commits, groups } = doubling();
    await Promise.all(upTo(MAX_GROUP + 5).map((item) => commits.submit(item)));
    expect(groups.map((group) => group.length)).toEqual([MAX_GROUP, 5]);
  });

  it('fails only the bad one', async () => {
    const { commits } = doubling();
    const settled = await Promise.allSettled([12, 13, 14].map((item) => commits.submit(item)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(settled[2]).toMatchObject({ value: 28 });
  });

  it('goes on after a failure', async () => {
    const { commits } = doubling();
    await expect(commits.submit(13)).rejects.toThrow('thirteen');
    expect(await commits.submit(4)).toBe(8);
  });

  it('takes what arrives during a commit into the next', async () => {
    const { commits, groups } = doubling();
    const first = commits.submit(1);
    await new Promise(setImmediate);
    const second = commits.submit(2);
    expect(await Promise.all([first, second])).toEqual([2, 4]);
    expect(groups).toEqual([[1], [2]]);
  });
});
