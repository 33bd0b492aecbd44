import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openWriters, type PartnerRejection, type Writers } from '@rangewatch/database/writers';
import { bytesOf, createFixedClock, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportOptions } from '../import/import-ftc-file.ts';
import { importPartnerFile } from './import-partner-file.ts';

const PERSON = {
  person: 'p0',
  region: 'CN-22',
  verified: true,
  signedUpOn: '2026-02-01',
  cohort: { network: 'n1', invite: null },
  phones: [
    {
      phone: 'a',
      exposures: [{ campaign: 'c43', on: '2026-02-08', route: 'service', grade: 'C' }],
    },
  ],
  calls: [
    { phone: 'a', at: '2026-03-08T16:05:19.342Z', from: '+8614485626059' },
    { phone: 'a', at: '2026-03-09T06:05:19Z', from: null },
  ],
};
const CALL = PERSON.calls[0];
const CAMPAIGN = { campaign: 'c0', title: 'T', startsOn: '2026-01-19', region: null };

describeEachEngine('what a partner supplies', (database) => {
  let folder = '';
  let writers: Writers;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rangewatch-partner-'));
    writers = await openWriters(database().url);
  });
  afterEach(async () => {
    await writers.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function fileOf(...lines: readonly unknown[]): Promise<string> {
    const path = join(folder, 'persons.jsonl');
    const texts = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)));
    await writeFile(path, `${texts.join('\n')}\n`);
    return path;
  }

  const run = (path: string, options?: ImportOptions, partner = 'acme') =>
    importPartnerFile(
      {
        writers,
        clock: createFixedClock('2026-11-27T08:00:00Z'),
        random: (bytes) => bytesOf('salt').subarray(0, bytes),
        timeZone: 'Asia/Shanghai',
        defaultCountry: 'CN',
      },
      path,
      partner,
      options,
    );

  async function rejectionsOf(fileId: number): Promise<PartnerRejection[]> {
    const found: PartnerRejection[] = [];
    for await (const rejection of writers.listPartnerRejections(fileId)) found.push(rejection);
    return found;
  }

  /** Whether the record holds a person as this: putting the same again changes nothing. */
  const stands = async (facts: object) => {
    const put = await writers.putSignalPersons({ source: 'acme', persons: [facts as never] });
    return put.changedCount === 0;
  };

  it('is kept with its calls on the days of the deployment, withheld ones counted only', async () => {
    const summary = await run(await fileOf(PERSON, CAMPAIGN, ''));
    expect(summary).toMatchObject({
      acceptedCount: 2,
      rejectedCount: 0,
      callCount: 1,
      withheldCount: 1,
      changedCount: 1,
      newCount: 2,
    });
    expect(
      await stands({
        person: 'p0',
        region: 'CN-JL',
        isVerified: true,
        signedUpOn: 20_485,
        cohorts: { network: 'n1' },
        phones: ['a'],
        exposures: [
          { campaign: 'c43', phone: 'a', on: 20_492, route: 'customer_service', grade: 'C' },
        ],
        // 2026-03-09 in Shanghai.
        calls: [{ phone: 'a', on: 20_521, from: '8614485626059' }],
        log: null,
      }),
    ).toBe(true);
  });

  it('adds nothing twice, packed or not', async () => {
    const path = await fileOf(PERSON, '{broken');
    await run(path);
    await writeFile(`${path}.gz`, gzipSync(await readFile(path)));
    expect(await run(`${path}.gz`)).toMatchObject({
      acceptedCount: 1,
      rejectedCount: 1,
      alreadyThereCount: 2,
      newCount: 0,
      changedCount: 0,
    });
  });

  it('goes on where it was stopped', async () => {
    const people = Array.from({ length: 7 }, (_, index) => ({ ...PERSON, person: `p${index}` }));
    const path = await fileOf(...people, 'x');
    const stop = new AbortController();
    const stopping = run(path, {
      batchLines: 2,
      signal: stop.signal,
      onProgress: ({ linesDone }) => linesDone >= 4 && stop.abort(),
    });
    await expect(stopping).rejects.toThrow(/abort/);
    expect(await run(path, { batchLines: 2 })).toMatchObject({
      acceptedCount: 7,
      rejectedCount: 1,
      alreadyThereCount: 4,
      newCount: 4,
      changedCount: 3,
      callCount: 7,
      withheldCount: 7,
    });
  });

  it('lets the later line of a person stand, and a later file replace an earlier one', async () => {
    const later = { ...PERSON, region: 'CN-SH' };
    expect(await run(await fileOf(PERSON, later, later), { batchLines: 1 })).toMatchObject({
      acceptedCount: 3,
      changedCount: 2,
    });
    expect(await run(await fileOf(later, { ...PERSON, person: 'p1' }))).toMatchObject({
      changedCount: 1,
    });
  });

  it('takes a person out who took it back, unless they come again later', async () => {
    const removal = { person: 'p0', removed: true };
    await run(await fileOf(PERSON, { ...PERSON, person: 'p1' }));
    expect(await run(await fileOf(PERSON, removal))).toMatchObject({ changedCount: 1 });
    expect(await writers.removeSignalPersons('acme', ['p0', 'p1'])).toBe(1);
    expect(await run(await fileOf(removal, PERSON, CAMPAIGN))).toMatchObject({ changedCount: 1 });
  });

  it('leaves a bad call out, says so, and keeps the person', async () => {
    const bad = [
      { ...CALL, from: '12' },
      { ...CALL, at: '1970-01-01T00:00:00Z' },
      { ...CALL, at: '2026-11-29T00:00:00Z' },
      { ...CALL, at: 'yesterday' },
      { phone: 'a', at: CALL?.at },
    ];
    const summary = await run(await fileOf({ ...PERSON, calls: [...bad, CALL] }));
    expect(summary).toMatchObject({
      acceptedCount: 1,
      rejectedCount: 0,
      callCount: 1,
      rejectedCallCount: 5,
    });
    const found = await rejectionsOf(summary.fileId);
    const inOrder = found.toSorted((one, other) => one.path.localeCompare(other.path, 'en'));
    expect(inOrder.map(({ line, path, code, value }) => [line, path, code, value])).toEqual([
      [1, 'calls.0.from', 'number_not_in_plan', '12'],
      [1, 'calls.1.at', 'clock_wrong', '1970-01-01T00:00:00Z'],
      [1, 'calls.2.at', 'in_the_future', '2026-11-29T00:00:00Z'],
      [1, 'calls.3.at', 'malformed_instant', 'yesterday'],
      [1, 'calls.4.from', 'required', ''],
    ]);
  });

  it.each([
    ['malformed_json', '', '{"person":'],
    ['malformed_json', '', '[]'],
    ['malformed_json', '', 'a\u0000\u001b[2J'],
    ['control_characters', 'person', { ...PERSON, person: 'p\u0000' }],
    ['required', 'person', { phones: [] }],
    ['not_in_list', 'region', { ...PERSON, region: 'CN-99' }],
    ['in_the_future', 'phones.0.exposures.0.on', withExposure({ on: '2026-11-28' })],
    ['malformed_day', 'phones.0.exposures.0.on', withExposure({ on: '1999-12-31' })],
    ['not_in_list', 'phones.0.exposures.0.route', withExposure({ route: 'guessed' })],
    ['phone_unknown', 'calls.2.phone', { ...PERSON, calls: [{}, CALL, { ...CALL, phone: 'z' }] }],
    ['not_in_list', 'removed', { person: 'p0', removed: 'perhaps' }],
    ['too_many', 'phones', { ...PERSON, phones: manyPhones(51) }],
    ['too_long', '', `{"person":"${'x'.repeat(4 * 1024 * 1024)}"}`],
    ['malformed_day', 'startsOn', { ...CAMPAIGN, startsOn: 'soon' }],
  ])('rejects a line for %s at “%s”, and goes on', async (code, path, line) => {
    const summary = await run(await fileOf(line, { ...PERSON, person: 'p1' }));
    expect(summary).toMatchObject({ acceptedCount: 1, rejectedCount: 1, rejectedCallCount: 0 });
    expect(await rejectionsOf(summary.fileId)).toEqual([
      { line: 1, path, code, value: expect.any(String) },
    ]);
  });

  it('takes 50 phones, and calls between them at one moment', async () => {
    const phones = manyPhones(50);
    const calls = phones.map(({ phone }) => ({ ...CALL, phone }));
    expect(await run(await fileOf({ ...PERSON, phones, calls }))).toMatchObject({ callCount: 50 });
  });

  it('is not taken for another partner’s', async () => {
    const path = await fileOf(PERSON);
    await run(path);
    await expect(run(path, {}, 'other')).rejects.toMatchObject({ reason: 'imported_elsewhere' });
  });
});

function withExposure(change: object): object {
  const [phone] = PERSON.phones;
  return {
    ...PERSON,
    phones: [{ ...phone, exposures: [{ ...phone?.exposures[0], ...change }] }],
  };
}

function manyPhones(count: number): { phone: string }[] {
  return ['a', ...Array.from({ length: count - 1 }, (_, index) => `b${index}`)].map((phone) => ({
    phone,
  }));
}
