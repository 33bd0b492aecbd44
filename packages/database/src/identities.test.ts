import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriters, type Writers } from './writers/index.ts';

const HOUR_MS = 3_600_000;
const clock = createFixedClock('2026-11-27T08:00:00Z');
const after = (hours: number) => new Date(clock().getTime() + hours * HOUR_MS);

const answered = (name: string) => ({
  challenge: { hash: bytesOf(`c ${name}`), expiresAt: after(0.1) },
  session: { tokenHash: bytesOf(`s ${name}`), createdAt: clock(), expiresAt: after(12) },
});

describeEachEngine('people with a sign-on of their own', (database) => {
  let writers: Writers;
  beforeEach(async () => {
    writers = await openWriters(database().url);
    const createdAt = clock();
    const all = { provinces: null, categories: null };
    await writers.addAuthority({ authorityId: 'a1', name: 'Fujian', createdAt, ...all });
  });
  afterEach(() => writers.close());

  const invite = (code = 'code', label = 'Desk 3') =>
    writers.invitePerson({
      authority: 'a1',
      label,
      role: null,
      personId: `p ${label} ${code}`,
      codeHash: bytesOf(code),
      createdAt: clock(),
      expiresAt: after(72),
    });
  const join = (name: string, identity = 'identity', code = 'code') =>
    writers.joinByIdentity({
      codeHash: bytesOf(code),
      identityHash: bytesOf(identity),
      ...answered(name),
    });
  const signIn = (name: string, identity = 'identity') =>
    writers.signInByIdentity({ identityHash: bytesOf(identity), ...answered(name) });
  const find = (name: string) => writers.findSession(bytesOf(`s ${name}`), clock(), after(-1));

  test('join with an invitation, and sign in with it again', async () => {
    await invite();
    expect(await join('1')).toBe('joined');
    expect(await find('1')).toMatchObject({ label: 'Desk 3', authorityId: 'a1' });
    expect(await writers.findIdentity(bytesOf('identity'))).toEqual({
      personId: 'p Desk 3 code',
      authorityId: 'a1',
      authorityName: 'Fujian',
    });
    expect(await signIn('2')).toBe(true);
    expect(await signIn('2')).toBe(false);
    expect(await signIn('3', 'another')).toBe(false);
    expect(await writers.listAuthorities(clock())).toMatchObject([
      { people: [{ label: 'Desk 3', passkeyCount: 0, identityCount: 1, invitedUntil: null }] },
    ]);
  });

  test('use an invitation up once, however many come at the same moment', async () => {
    await invite();
    const names = ['1', '2', '3', '4'];
    // Each with a connection that is open already, or the first is through before the others begin.
    await Promise.all(names.map((name) => find(name)));
    const outcomes = await Promise.all(names.map((name) => join(name, `identity ${name}`)));
    expect(outcomes.toSorted()).toEqual([...Array(3).fill('invitation_unknown'), 'joined']);
    const winner = names[outcomes.indexOf('joined')] ?? '';
    const known = names.map((name) => writers.findIdentity(bytesOf(`identity ${name}`)));
    expect((await Promise.all(known)).filter((each) => each !== null)).toHaveLength(1);
    expect(await find(winner)).not.toBeNull();
  });

  test('are one person each: nobody joins as a second, and their invitation stays', async () => {
    await invite();
    await join('1');
    await invite('other', 'Desk 4');
    expect(await join('2', 'identity', 'other')).toBe('identity_known');
    expect(await join('1', 'identity 4', 'other')).toBe('challenge_used');
    expect(await join('3', 'identity 4', 'other')).toBe('joined');
  });

  test('are nobody once their access ends, and may be invited again', async () => {
    await invite();
    await join('1');
    expect(await writers.endAccess('p Desk 3 code', clock())).toMatchObject({ sessionCount: 1 });
    expect(await find('1')).toBeNull();
    expect(await writers.findIdentity(bytesOf('identity'))).toBeNull();
    expect(await signIn('2')).toBe(false);
    await invite('again');
    expect(await join('3', 'identity', 'again')).toBe('joined');
  });
});
