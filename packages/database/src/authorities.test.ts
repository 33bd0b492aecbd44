import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openTokenDesk } from './admin/index.ts';
import { type NewAuthorityInvitation, openWriters, type Writers } from './writers/index.ts';

const HOUR_MS = 3_600_000;
const clock = createFixedClock('2026-11-27T08:00:00Z');
const after = (hours: number) => new Date(clock().getTime() + hours * HOUR_MS);

const invitation = (changes: Partial<NewAuthorityInvitation> = {}): NewAuthorityInvitation => ({
  authority: 'a1',
  label: 'Desk 3',
  role: null,
  personId: 'p1',
  codeHash: bytesOf('code'),
  createdAt: clock(),
  expiresAt: after(72),
  ...changes,
});
const session = (token = 'session') => ({
  tokenHash: bytesOf(token),
  createdAt: clock(),
  expiresAt: after(12),
});
const challenge = (text: string) => ({ hash: bytesOf(text), expiresAt: after(0.1) });
const passkey = (credentialId = 'key-1') => ({
  credentialId,
  publicKey: bytesOf(credentialId),
  counter: 0,
  transports: ['internal'],
});

describeEachEngine('people of authorities', (database) => {
  let writers: Writers;
  beforeEach(async () => {
    clock.set('2026-11-27T08:00:00Z');
    writers = await openWriters(database().url);
    const createdAt = clock();
    const jurisdiction = { provinces: ['CN-FJ', 'CN-ZJ'], categories: null } as const;
    await writers.addAuthority({ authorityId: 'a1', name: 'Fujian', createdAt, ...jurisdiction });
  });
  afterEach(() => writers.close());

  const join = (changes: object = {}) =>
    writers.joinAuthority({
      codeHash: bytesOf('code'),
      challenge: challenge('c1'),
      passkey: passkey(),
      session: session(),
      ...changes,
    });
  const signIn = (changes: object = {}) =>
    writers.signInAuthority({
      challenge: challenge('c2'),
      credentialId: 'key-1',
      counter: 0,
      session: session('second'),
      ...changes,
    });
  const find = (token = 'session') => writers.findSession(bytesOf(token), clock(), after(-1));

  test('are invited once at a time, under a label, and stay the same person', async () => {
    expect(await writers.invitePerson(invitation({ authority: 'nobody' }))).toEqual({
      status: 'authority_unknown',
    });
    const first = await writers.invitePerson(invitation({ authority: 'Fujian' }));
    expect(first).toMatchObject({ status: 'invited', personId: 'p1', role: 'reader' });
    const again = invitation({ personId: 'p2', role: 'approver', codeHash: bytesOf('code 2') });
    expect(await writers.invitePerson(again)).toMatchObject({ personId: 'p1', role: 'approver' });
    expect(await writers.findInvitation(bytesOf('code'), clock())).toBeNull();
    expect(await writers.findInvitation(bytesOf('code 2'), clock())).toEqual({
      personId: 'p1',
      label: 'Desk 3',
      authorityId: 'a1',
      authorityName: 'Fujian',
      credentialIds: [],
    });
    expect(await writers.findInvitation(bytesOf('code 2'), after(72))).toBeNull();
  });

  test('join with an invitation that is used up, and are who their session says', async () => {
    await writers.invitePerson(invitation());
    expect(await join()).toBe('joined');
    expect(await join({ challenge: challenge('c9') })).toBe('invitation_unknown');
    expect(await find()).toMatchObject({
      personId: 'p1',
      label: 'Desk 3',
      role: 'reader',
      authorityId: 'a1',
      authorityName: 'Fujian',
      provinces: ['CN-FJ', 'CN-ZJ'],
      categories: null,
      lastSeenAt: clock(),
    });
    expect(await find('another')).toBeNull();
  });

  test('keep their invitation when a passkey is not taken', async () => {
    await writers.invitePerson(invitation());
    await join();
    await writers.invitePerson(invitation());
    expect(await join({ challenge: challenge('c3') })).toBe('passkey_known');
    expect(await join({ passkey: passkey('key-2') })).toBe('challenge_used');
    const other = { passkey: passkey('key-2'), session: session('second') };
    expect(await join({ ...other, challenge: challenge('c4') })).toBe('joined');
  });

  test('answer a challenge once, with a passkey that counts up', async () => {
    await writers.invitePerson(invitation());
    await join();
    expect(await signIn({ counter: 5 })).toBe(true);
    expect(await signIn({ counter: 6 })).toBe(false);
    expect((await writers.findPasskey('key-1'))?.counter).toBe(5);
    const next = { session: session('third') };
    expect(await signIn({ ...next, challenge: challenge('c5'), counter: 5 })).toBe(false);
    expect(await signIn({ ...next, challenge: challenge('c6'), counter: 0 })).toBe(false);
    expect(await signIn({ ...next, challenge: challenge('c7'), counter: 6 })).toBe(true);
    const unknown = { challenge: challenge('c8'), credentialId: 'unknown' };
    expect(await signIn(unknown)).toBe(false);
  });

  test('are seen to the minute, and forgotten an hour after', async () => {
    await writers.invitePerson(invitation());
    await join();
    const minuteAgo = () => new Date(clock().getTime() - 60_000);
    clock.advanceMs(30_000);
    await writers.noteSessionSeen(bytesOf('session'), clock(), minuteAgo());
    expect((await find())?.lastSeenAt).toEqual(new Date('2026-11-27T08:00:00Z'));
    clock.advanceMs(30_000);
    await writers.noteSessionSeen(bytesOf('session'), clock(), minuteAgo());
    expect((await find())?.lastSeenAt).toEqual(clock());
    clock.advanceMs(HOUR_MS);
    expect(await find()).toBeNull();
  });

  test('are out at once when they sign out, or when their access ends', async () => {
    await writers.invitePerson(invitation());
    await join();
    await signIn();
    await writers.endSession(bytesOf('session'), clock());
    expect(await find()).toBeNull();
    expect(await find('second')).not.toBeNull();
    expect(await writers.endAccess('p1', clock())).toEqual({
      kind: 'person',
      sessionCount: 1,
      tokenCount: 0,
    });
    expect(await find('second')).toBeNull();
    expect(await writers.findPasskey('key-1')).toBeNull();
    expect(await signIn({ challenge: challenge('c6') })).toBe(false);
    expect(await writers.endAccess('p1', clock())).toBeNull();
  });

  test('go with their authority, and so do its tokens', async () => {
    await writers.invitePerson(invitation());
    await join();
    const desk = openTokenDesk(database().url);
    const token = { name: 'Import', scope: 'read:summary', createdAt: clock(), expiresAt: null };
    const own = { ...token, tokenId: 't1', hash: bytesOf('t1'), authority: 'Fujian' };
    expect(await desk.createToken(own)).toBe('created');
    expect(
      await desk.createToken({ ...own, tokenId: 't2', hash: bytesOf('t2'), authority: null }),
    ).toBe('created');
    await writers.invitePerson(invitation({ label: 'Desk 4', personId: 'p4' }));
    expect(await writers.listAuthorities(clock())).toMatchObject([
      {
        name: 'Fujian',
        tokenCount: 1,
        people: [
          { label: 'Desk 3', passkeyCount: 1, lastSeenAt: clock(), invitedUntil: null },
          { label: 'Desk 4', passkeyCount: 0, lastSeenAt: null, invitedUntil: after(72) },
        ],
      },
    ]);
    expect(await writers.endAccess('a1', clock())).toEqual({
      kind: 'authority',
      sessionCount: 1,
      tokenCount: 1,
    });
    expect(await find()).toBeNull();
    expect(await writers.findActiveToken(bytesOf('t1'), clock())).toBeNull();
    expect(await writers.findActiveToken(bytesOf('t2'), clock())).not.toBeNull();
    expect(await writers.findInvitation(bytesOf('code'), clock())).toBeNull();
    const late = { ...own, tokenId: 't3', hash: bytesOf('t3') };
    expect(await desk.createToken(late)).toBe('authority_unknown');
    await desk.close();
    const createdAt = clock();
    const all = { provinces: null, categories: null };
    const named = { authorityId: 'a2', name: 'Fujian', createdAt, ...all };
    expect(await writers.addAuthority(named)).toBe('added');
    expect(await writers.addAuthority({ ...named, authorityId: 'a3' })).toBe('name_taken');
  });

  test('tokens say when they were last used, to the minute', async () => {
    const desk = openTokenDesk(database().url);
    const token = { name: 'Import', scope: 'read:summary', createdAt: clock(), expiresAt: null };
    await desk.createToken({ ...token, tokenId: 't1', hash: bytesOf('t1'), authority: null });
    const lastUse = async () => (await desk.listTokens())[0]?.lastUsedAt;
    expect(await lastUse()).toBeNull();
    const first = clock();
    await writers.noteTokenUse('t1', first, new Date(first.getTime() - 60_000));
    expect(await lastUse()).toEqual(first);
    await writers.noteTokenUse('t1', after(1), new Date(first.getTime() - 1));
    expect(await lastUse()).toEqual(first);
    await writers.noteTokenUse('t1', after(1), first);
    expect(await lastUse()).toEqual(after(1));
    await desk.close();
  });
});
