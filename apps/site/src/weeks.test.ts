import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RECIPES, type RecipeName, recipeText } from '@rangewatch/releases';
import { LOCALES } from '@rangewatch/schema';
import { describeEachEngine, publishPlainRelease } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fillRecord } from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';
import { publishBriefing } from './testing/publish-briefing.ts';
import { publishWeek } from './testing/publish-week.ts';

describeEachEngine('weeks', (database) => {
  let releasesDir: string;
  let site: OpenSite;
  beforeEach(async () => {
    releasesDir = await mkdtemp(join(tmpdir(), 'rangewatch-releases-'));
    await publishWeek(database(), releasesDir);
    await publishWeek(database(), releasesDir, 2);
    site = await openSite(database(), { releasesDir });
  });
  afterEach(async () => {
    await site.close();
    await rm(releasesDir, { recursive: true, force: true });
  });

  async function weekInEnglish(week: string): Promise<string> {
    const answer = await site.fetch(`/en/week/${week}`);
    return `${answer.status} ${await answer.text()}`;
  }

  async function fetchKept(path: string, etag: string): Promise<Response> {
    const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    return await site.fetch(`/releases/2026-W46/${path}`, { headers });
  }

  test('lists each week once, by its newest revision', async () => {
    const html = await site.text('/weeks');
    expect(html.match(/href="\/week\/2026-W46"/g)).toHaveLength(1);
    expect(html).toContain('href="/week/2026-W46/briefing"');
    expect(html).toContain('revision 2');
  });

  test('says that the week that was due last is not published, until it is', async () => {
    const missing = 'The release of 2026-W47 was due on 23 Nov 2026 at 10:00';
    expect(await site.text('/en/weeks')).toContain(missing);
    await fillRecord(database(), (writers) => publishPlainRelease(writers, '2026-W47'));
    expect(await site.text('/en/weeks')).not.toContain('is not there yet');
  });

  test('says of a week without a release why it has none', async () => {
    expect(await weekInEnglish('2999-W01')).toMatch(
      /^404 .*to be published on 7 Jan 2999 at 10:00/s,
    );
    expect(await weekInEnglish('2020-W53')).toMatch(/^404 .*Nothing is published about 2020-W53/s);
    expect(await weekInEnglish('2021-W53')).toMatch(
      /^404 .*the weeks of 2021 are 2021-W01 to 2021-W52/s,
    );
    for (const path of ['/week/2021-W53/briefing', '/releases/2021-W53/r1/weekly.xlsx'])
      expect(await site.text(`/en${path}`)).toContain('2021-W01 to 2021-W52');
    for (const [path, why] of [
      ['/week/2999-W01/briefing', '2999-W01'],
      ['/releases/2999-W01/r1.zip', '2999-W01'],
      ['/releases/2026-W60/r1/weekly.xlsx', '2026-W60'],
    ] as const) {
      const answer = await site.fetch(path);
      expect([path, answer.status]).toEqual([path, 404]);
      expect(await answer.text()).toMatch(new RegExp(`<p class="govuk-body">[^<]*${why}`));
    }
    expect(await weekInEnglish('2021W01')).toMatch(/^404 .*Page not found/s);
  });

  test('says what the release holds, how to check it and why it was revised', async () => {
    const html = await site.text('/week/2026-W46');
    expect(html).toContain('/releases/2026-W46/r2/ranges.csv');
    expect(html).toMatch(/files, besides the manifest, the checksums and the signature;/);
    expect(html).toMatch(/[0-9a-f]{64} {2}ranges\.csv/);
    expect(html).toContain('sha256sum -c --ignore-missing');
    expect(html).toContain('Get-FileHash FILE -Algorithm SHA256');
    expect(html).toContain('(at least 12 reports)');
    expect(html.match(/r\d\/revisions.json" download>diff[^<]*/g)).toEqual([
      'r2/revisions.json" download>differences from revision 1: 3',
    ]);
    for (const file of ['manifest.json', 'SHA256SUMS', 'ranges.csv'])
      expect(html).toContain(`/releases/2026-W46/r1/${file}"`);
  });

  test('has a page at the address that the files of a revision begin with, slash or not', async () => {
    for (const address of ['/releases/2026-W46/r1', '/releases/2026-W46/r1/']) {
      const answer = await site.fetch(`/en${address}`);
      const html = await answer.text();
      expect([address, answer.status, answer.headers.get('x-robots-tag')]).toEqual([
        address,
        200,
        'noindex',
      ]);
      expect(html).toContain('href="/releases/2026-W46/r1/ranges.csv"');
      expect(html).toMatch(/This is revision 1 .*href="\/en\/week\/2026-W46">Revision 2/s);
    }
    expect(await site.text('/releases/2026-W46/r2/')).not.toContain('This is revision');
    for (const none of ['r3', 'r0', 'r01', 'r1.zip', 'R1', 'latest'])
      expect([none, (await site.fetch(`/releases/2026-W46/${none}/`)).status]).toEqual([none, 404]);
    expect(await site.text('/en/releases/2026-W60/r1/')).toContain('2026-W60');
  });

  test('has texts in the language of the reader first, and those in others last', async () => {
    for (const locale of LOCALES) {
      const html = await site.text(`/${locale}/week/2026-W46`);
      const names = [...html.matchAll(/r2\/([^"/]+\.(?:txt|csv))"/g)].map(([, name]) => name);
      const others = LOCALES.filter((other) => other !== locale);
      expect(names.slice(0, 4)).toEqual([
        `README.${locale}.txt`,
        'ranges.csv',
        ...others.map((other) => `README.${other}.txt`),
      ]);
    }
  });

  test('shows the briefing as published, in the language of the reader, and never what was altered since', async () => {
    const folder = await publishBriefing(database(), releasesDir);
    const html = await site.text('/en/week/2026-W45/briefing');
    expect(html).toContain('62,415 this week');
    for (const part of ['Florida', '1305555****', '<title id="ranges-1-2-title">', 'report.pdf'])
      expect(html).toContain(part);
    expect(await site.text('/zh-Hans/week/2026-W45/briefing')).toContain('被举报号码的归属地');
    expect(await site.text('/week/2026-W45')).toContain('href="/week/2026-W45/briefing"');
    const file = join(folder, 'report.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('62415', '62416'));
    const altered = await site.text('/en/week/2026-W45/briefing');
    expect(altered).toContain('cannot be shown as a page');
    expect(altered).not.toContain('62,41');
    await rm(file);
    expect((await site.fetch('/en/week/2026-W45/briefing')).status).toBe(200);
  });

  test('leads from a release without such a file to what there is, and knows no other week', async () => {
    expect(await site.text('/en/week/2026-W46/briefing')).toContain('href="/en/week/2026-W46"');
    for (const week of ['2026-W47', '2026-W54', 'W1'])
      expect((await site.fetch(`/week/${week}/briefing`)).status).toBe(404);
  });

  test('knows no week that was not published or is none', async () => {
    for (const week of ['2026-W47', '2026-W54', 'W1', '..%2f..']) {
      expect((await site.fetch(`/week/${week}`)).status).toBe(404);
    }
  });

  test('gives published files, to be kept for ever', async () => {
    const answer = await site.fetch('/releases/2026-W46/r1/ranges.csv');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=ranges.csv');
    expect(await answer.text()).toContain('861701234****');
    expect((await site.fetch('/releases/2026-W46/r1/manifest.json')).status).toBe(200);
  });

  test('gives them, and their zip, to be asked for each time while a release may go with the sample', async () => {
    await writeFile(join(releasesDir, '2026-W46', 'r1.zip'), 'PK');
    const file = { sha256: 'a', name: 'a', source: 'ftc_dnc', isSample: true } as const;
    await fillRecord(database(), (writers) =>
      writers.openImport({ ...file, startedAt: new Date(0) }),
    );
    for (const path of ['r1/ranges.csv', 'r1.zip']) {
      const { status, headers } = await fetchKept(path, '');
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache']);
      expect((await fetchKept(path, headers.get('etag') ?? '')).status).toBe(304);
    }
  });

  test('gives nothing else, however it is asked for', async () => {
    const others = [
      'r1/draft.csv',
      'r3/ranges.csv',
      'r1/..%2fr2%2franges.csv',
      'r1/%2e%2e',
      'r01/ranges.csv',
      'r1/%00',
    ];
    for (const path of others) {
      expect([path, (await site.fetch(`/releases/2026-W46/${path}`)).status]).toEqual([path, 404]);
    }
    expect((await site.fetch('/releases/..%2f..%2fetc/r1/passwd')).status).toBe(404);
  });

  test('shows the most reported blocks of the newest week on the home page', async () => {
    const html = await site.text('/');
    expect(html).toContain('href="/week/2026-W46"');
    expect(html).toContain('href="/range/861701234****"');
    expect(html).toContain('at least 20 people');
    expect(html).not.toContain('/range/1703555****');
  });

  test('says so in words when a published file is not on this machine', async () => {
    await rm(join(releasesDir, '2026-W46', 'r1', 'ranges.csv'));
    const answer = await site.fetch('/releases/2026-W46/r1/ranges.csv');
    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(await answer.text()).toContain('Page not found');
  });

  test('does without them while the files are not on this machine', async () => {
    await rm(releasesDir, { recursive: true });
    const answer = await site.fetch('/');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('href="/week/2026-W46"');
  });

  test('tells programs of the newest release, of all of them and of those to come', async () => {
    const latest = await (await site.fetch('/releases/latest.json')).json();
    expect(latest).toMatchObject({ week: '2026-W46', revision: 2 });
    const ranges = latest.files.find(({ name }: { name: string }) => name === 'ranges.csv');
    expect((await site.fetch(new URL(ranges.url).pathname)).status).toBe(200);
    const answer = await site.fetch('/releases/catalog.jsonld');
    expect(answer.headers.get('content-type')).toContain('application/ld+json');
    const catalogue = await answer.json();
    const [series, dataset] = catalogue['dcat:dataset'];
    expect(dataset['dcat:inSeries']).toEqual({ '@id': series['@id'] });
    expect(dataset['dcat:version']).toBe('r2');
    expect(dataset['dcat:distribution']).toHaveLength(latest.files.length);
    const calendar = await (await site.fetch('/releases/calendar.ics')).text();
    expect(calendar.match(/BEGIN:VEVENT\r\n/g)).toHaveLength(52);
    expect(calendar.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    const [, madeOn = ''] = /DTSTAMP:(\d{8})/.exec(calendar) ?? [];
    expect(Number(madeOn)).toBeLessThan(20261128);
    expect(await site.text('/weeks/calendar')).toContain('2026-W47');
  });

  test('gives the whole folder as one file where it is made, names its size, and nothing else under such a name', async () => {
    const missing = await (await site.fetch('/releases/latest.json')).json();
    expect(missing.archive).toBeNull();
    expect(await site.text('/en/week/2026-W46')).not.toContain('.zip');
    for (const name of ['r1.zip', 'r2.zip', 'r3.zip', 'x.zip'])
      await writeFile(join(releasesDir, '2026-W46', name), 'PK 1234567890');
    const html = await site.text('/en/week/2026-W46');
    for (const revision of ['r1', 'r2'])
      expect(html).toContain(`href="/releases/2026-W46/${revision}.zip"`);
    expect(html).toContain('zip, 13 bytes');
    const { archive } = await (await site.fetch('/releases/latest.json')).json();
    expect(archive).toMatchObject({ name: 'r2.zip', mediaType: 'application/zip', bytes: 13 });
    const answer = await site.fetch(new URL(archive.url).pathname);
    expect(await answer.text()).toBe('PK 1234567890');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename=2026-W46-r2.zip');
    const catalogue = await (await site.fetch('/releases/catalog.jsonld')).json();
    expect(catalogue['dcat:dataset'][1]['dcat:distribution'][0]).toMatchObject({
      '@id': archive.url,
      'dcat:byteSize': { '@value': '13' },
    });
    for (const name of ['r3.zip', 'x.zip', 'r01.zip', '..%2fr1.zip'])
      expect([name, (await site.fetch(`/releases/2026-W46/${name}`)).status]).toEqual([name, 404]);
  });

  test('says in every language how to read the newest with other tools, its address in every command', async () => {
    for (const path of ['/weeks', '/week/2026-W46'])
      expect(await site.text(path)).toContain('href="/weeks/recipes"');
    for (const locale of LOCALES) {
      const html = await site.text(`/${locale}/weeks/recipes`);
      const shown = html.replaceAll('&quot;', '"').replaceAll('&lt;', '<');
      for (const name of Object.keys(RECIPES) as RecipeName[])
        expect(shown).toContain(recipeText(name, 'http://site.test/releases/2026-W46/r2'));
      expect(shown).toContain('counts_are');
    }
  });

  test('can be followed, each release with its revision, status and main figures', async () => {
    await publishBriefing(database(), releasesDir);
    const feed = await site.text('/en/feed/weeks.atom');
    expect(feed).toContain('revision 2, provisional');
    expect(feed).toMatch(/<link rel="alternate" type="text\/html" href="[^"]*\/week\/2026-W46"/);
    const [, entry = ''] = feed.split('#2026-W45');
    expect(entry).toContain('62,415 this week');
    expect(entry).toMatch(/rel="alternate"[^>]*href="http:[^"]*\/en\/week\/2026-W45\/briefing"/);
    expect(entry).toMatch(/rel="related"[^>]*href="http:[^"]*\/en\/week\/2026-W45"/);
  });

  test('gives the key that signs releases to everyone, and no other key', async () => {
    expect((await site.fetch('/keys/release.pem')).status).toBe(404);
    const keysDir = await mkdtemp(join(tmpdir(), 'rangewatch-keys-'));
    await writeFile(join(keysDir, 'release.pem'), 'the public key');
    await writeFile(join(keysDir, 'release.key'), 'the private key');
    const own = await openSite(database(), { keysDir });
    expect(await own.text('/keys/release.pem')).toBe('the public key');
    expect((await own.fetch('/keys/release.key')).status).toBe(404);
    await own.close();
    await rm(keysDir, { recursive: true });
  });
});
