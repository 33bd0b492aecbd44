import { randomBytes } from 'node:crypto';
import { openWriters, type Writers } from '@rangewatch/database/writers';
import { createFixedClock, createPasskeyDevice, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type AuthorityDesk, createAuthorityDesk } from './authority-desk.ts';
import { INVITATION_CODE_BYTES, invitationCode, invitationHash } from './invitation-code.ts';

const ORIGIN = 'https://rangewatch.example';
const clock = createFixedClock('2026-11-27T08:00:00Z');
const MINUTE_MS = 60_000;

describeEachEngine('the desk of authorities', (database) => {
  let writers: Writers;
  let desk: AuthorityDesk;
  beforeEach(async () => {
    clock.set('2026-11-27T08:00:00Z');
    writers = await openWriters(database().url);
    const party = { name: 'Rangewatch', origin: ORIGIN };
    const keys = { challenge: new Uint8Array(32).fill(3) };
    desk = createAuthorityDesk({ writers, keys, party, clock, random: randomBytes });
    const all = { provinces: null, categories: null };
    await writers.addAuthority({ authorityId: 'a1', name: 'Fujian', createdAt: clock(), ...all });
  });
  afterEach(() => writers.close());

  async function invite(label = 'Desk 3'): Promise<string> {
    const code = invitationCode(randomBytes(INVITATION_CODE_BYTES));
    await writers.invitePerson({
      authority: 'a1',
      label,
      role: null,
      personId: `p ${label}`,
      codeHash: invitationHash(code) ?? new Uint8Array(),
      createdAt: clock(),
      expiresAt: new Date(clock().getTime() + 72 * 60 * MINUTE_MS),
    });
    return code;
  }

  async function joined(label?: string) {
    const device = createPasskeyDevice(ORIGIN);
    const code = await invite(label);
    const offer = await desk.offerJoin(code);
    if (!offer) throw new Error('no offer');
    const registered = device.register(offer.options);
    return { device, code, offer, registered, session: await desk.join(code, registered) };
  }

  test('lets a person in with a passkey made from their invitation, and with it again', async () => {
    const { device, offer, session } = await joined();
    expect(offer).toMatchObject({
      authorityName: 'Fujian',
      label: 'Desk 3',
      options: { rp: { id: 'rangewatch.example' }, user: { name: 'Desk 3' } },
    });
    expect(session?.session).toMatch(/^rws_[0-9a-f]{72}$/);
    expect(session?.expiresAt).toEqual(new Date('2026-11-27T20:00:00Z'));
    const first = await desk.findSession(session?.session ?? '');
    expect(first).toMatchObject({ label: 'Desk 3', authorityName: 'Fujian', role: 'reader' });
    const signedIn = await desk.signIn(device.answer(await desk.offerSignIn()));
    expect(await desk.findSession(signedIn.session)).toMatchObject({ personId: 'p Desk 3' });
    await desk.signOut(signedIn.session);
    expect(await desk.findSession(signedIn.session)).toBeNull();
    expect(await desk.findSession(session?.session ?? '')).not.toBeNull();
  });

  test('takes an invitation once, and only while it holds', async () => {
    const { device, code, registered } = await joined();
    expect(await desk.offerJoin(code)).toBeNull();
    expect(await desk.join(code, registered)).toBeNull();
    const late = await invite('Desk 4');
    clock.advanceMs(72 * 60 * MINUTE_MS);
    expect(await desk.offerJoin(late)).toBeNull();
    for (const wrong of ['', '../x', 'A'.repeat(22)])
      expect(await desk.offerJoin(wrong)).toBeNull();
    expect(device.credentialId).not.toBe('');
  });

  test('takes no answer twice', async () => {
    const { device } = await joined();
    const answer = device.answer(await desk.offerSignIn());
    expect((await desk.signIn(answer)).session).toMatch(/^rws_/);
    await expect(desk.signIn(answer)).rejects.toMatchObject({ name: 'PasskeyRefused' });
  });

  test('takes no passkey of one invitation for another', async () => {
    const code = await invite('Desk 5');
    const other = await invite('Desk 6');
    const offer = await desk.offerJoin(code);
    const registered = createPasskeyDevice(ORIGIN).register(offer?.options ?? { challenge: '' });
    await expect(desk.join(other, registered)).rejects.toMatchObject({ name: 'PasskeyRefused' });
    expect(await desk.join(code, registered)).not.toBeNull();
  });

  test.each([
    ['another site', { origin: 'https://rangewatch.example.evil.test' }],
    ['another port', { origin: `${ORIGIN}:8443` }],
    ['a challenge nobody made', { challenge: 'A'.repeat(51) }],
    ['nobody who showed who they are', { isVerified: false }],
    ['another holder', { userHandle: 'b3RoZXI' }],
  ])('takes no answer of %s', async (_of, changes) => {
    const { device } = await joined();
    const refused = desk.signIn(device.answer(await desk.offerSignIn(), changes));
    await expect(refused).rejects.toMatchObject({ name: 'PasskeyRefused' });
    await expect(refused).rejects.not.toMatchObject({ reason: expect.stringMatching(/evil|8443/) });
  });

  test.each([
    ['another site', { origin: 'https://rangewatch.example.evil.test' }],
    ['nobody who showed who they are', { isVerified: false }],
  ])('takes no passkey of %s', async (_of, changes) => {
    const code = await invite();
    const offer = await desk.offerJoin(code);
    const device = createPasskeyDevice(ORIGIN);
    const registered = device.register(offer?.options ?? { challenge: '' }, changes);
    await expect(desk.join(code, registered)).rejects.toMatchObject({ name: 'PasskeyRefused' });
    expect(await desk.offerJoin(code)).not.toBeNull();
  });

  test('takes no answer after five minutes, of another device, or of a copy', async () => {
    const { device } = await joined();
    const offer = await desk.offerSignIn();
    const other = createPasskeyDevice(ORIGIN);
    await expect(desk.signIn(other.answer(offer))).rejects.toThrow('passkey refused');
    const forged = { ...other.answer(offer), id: device.credentialId, rawId: device.credentialId };
    await expect(desk.signIn(forged)).rejects.toMatchObject({ name: 'PasskeyRefused' });
    expect((await desk.signIn(device.answer(offer, { counter: 7 }))).session).toMatch(/^rws_/);
    const copied = device.answer(await desk.offerSignIn(), { counter: 7 });
    await expect(desk.signIn(copied)).rejects.toMatchObject({ name: 'PasskeyRefused' });
    const slow = device.answer(await desk.offerSignIn(), { counter: 8 });
    clock.advanceMs(5 * MINUTE_MS);
    await expect(desk.signIn(slow)).rejects.toMatchObject({ name: 'PasskeyRefused' });
  });

  test('knows a session for twelve hours, and for one without use', async () => {
    const { session } = await joined();
    const text = session?.session ?? '';
    for (let minute = 0; minute < 12 * 60; minute += 59) {
      expect(await desk.findSession(text)).not.toBeNull();
      clock.advanceMs(59 * MINUTE_MS);
    }
    expect(await desk.findSession(text)).toBeNull();
    const { session: idle } = await joined('Desk 7');
    clock.advanceMs(60 * MINUTE_MS);
    expect(await desk.findSession(idle?.session ?? '')).toBeNull();
  });

  test('forgets whoever is ended at once', async () => {
    const { device, session } = await joined();
    const offer = await desk.offerSignIn();
    await writers.endAccess('a1', clock());
    expect(await desk.findSession(session?.session ?? '')).toBeNull();
    await expect(desk.signIn(device.answer(offer))).rejects.toMatchObject({
      name: 'PasskeyRefused',
    });
  });
});
