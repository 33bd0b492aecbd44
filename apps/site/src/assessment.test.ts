import { ensureCallerNumber } from '@rangewatch/numbering';
import { bytesOf, describeEachEngine } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  fillRecord,
  importComplaints,
  registerCampaign,
  reportNumbers,
} from './testing/fill-record.ts';
import { type OpenSite, openSite } from './testing/open-site.ts';

const REPORTED = '8617012345678';
const RANGE = '/range/861701234****';
const HOTLINE = 'CN:95588';

describeEachEngine('what is said about a number or range', (database) => {
  let site: OpenSite;
  const numbers = [REPORTED, '8617012345699', '8617012340001'];
  beforeEach(async () => {
    site = await openSite(database());
  });
  afterEach(() => site.close());

  const wantedBy = (number: string, people: number) =>
    fillRecord(database(), async (writers) => {
      for (let person = 0; person < people; person++) {
        await writers.markWanted({
          number: ensureCallerNumber(number),
          tag: bytesOf(`wanted by ${person}`).subarray(0, 16),
          markedAt: new Date('2026-11-20T00:00:00Z'),
        });
      }
    });

  test('draws when calls come, in bands, and leaves out what is too little', async () => {
    await reportNumbers(database(), numbers, 12, { hour: 14 });
    await reportNumbers(database(), [REPORTED], 2, { day: '2026-11-13', hour: 20 });
    const html = await site.text(`/number/${REPORTED}`);
    expect(html).toContain('When the calls come');
    expect(html).toContain('Named most often: Tuesday; Afternoon (12–18); 14:00–14:59.');
    expect(rowOf(html, 'Tuesday')).toContain('10–19');
    expect(rowOf(html, 'Friday')).toContain('none or too few');
    expect(rowOf(html, 'Evening (18–22)')).toContain('none or too few');
    expect(html).not.toContain('20:00–20:59');
    expect(
      html.match(/<svg class="rw-chart"[^>]*role="img" aria-labelledby="[^"]+"/g),
    ).toHaveLength(3);
  });

  test('names no time when none was told', async () => {
    await importComplaints(database(), ['17035550101']);
    expect(await site.text('/number/17035550101')).not.toContain('When the calls come');
  });

  test('shows the times of official files exactly', async () => {
    await importComplaints(database(), ['17035550101', '17035550101'], '2021-07-05 09:30:00');
    const html = await site.text('/number/17035550101');
    expect(rowOf(html, 'Monday')).toContain('>2<');
    expect(rowOf(html, 'Tuesday')).toContain('>0<');
    expect(rowOf(html, '09:00–09:59')).toContain('>2<');
  });

  test('says how many name a campaign and how many calls a list turned away, and no campaign', async () => {
    await registerCampaign(database(), 'lottery', { title: 'Spring lottery' });
    await reportNumbers(database(), numbers, 6, { campaignIds: ['lottery'] });
    await reportNumbers(database(), ['8617012345555'], 6, {
      day: '2026-11-18',
      turnedAway: [REPORTED],
    });
    const html = await site.text(RANGE);
    expect(rowOf(html, 'Reports that name a campaign')).toContain('5–9');
    expect(rowOf(html, 'Calls turned away by block lists')).toContain('5–9');
    expect(html).toContain('only after the weekly check');
    expect(html).not.toContain('Spring lottery');
  });

  test('says how wide, how old and how exact the figures are', async () => {
    await reportNumbers(database(), numbers, 7);
    const html = await site.text(RANGE);
    expect(rowOf(html, 'Spread over the range')).toContain('narrow');
    expect(html).toContain('Within the last four weeks.');
    expect(rowOf(html, 'People')).toContain('Each counted once');
    const wide = await site.text('/range/86170123*****');
    expect(rowOf(wide, 'People')).toContain('at least 5');
    expect(rowOf(wide, 'People')).toContain('people are told apart only inside its largest part');
  });

  test('says whether block lists name it, and why or why not', async () => {
    await reportNumbers(database(), numbers, 7);
    expect(await site.text(`/number/${REPORTED}`)).toContain(
      'Lists that ask for 5 votes or fewer name it.',
    );
    expect(await site.text(RANGE)).toContain('lies in few of its parts');
    expect(await site.text('/range/86170123*****')).toContain('more than 10,000 numbers');
    expect(await site.text('/range/861709999****')).toContain(
      'Nothing is published about it, so no list',
    );
  });

  test('names a known number whether it was reported or not', async () => {
    const noted = { name: 'Example Bank', basis: 'operator', notedAt: new Date() } as const;
    await fillRecord(database(), (writers) =>
      writers.noteKnownNumber({ ...noted, number: ensureCallerNumber(HOTLINE) }),
    );
    const html = await site.text(`/number/${HOTLINE}`);
    expect(html).toContain('95588: Example Bank');
    expect(html).toContain('Any display can be forged.');
    expect(html).toContain('lists leave such numbers alone');
    expect(html).not.toContain('href="/block-list');
    const range = await site.text('/range/CN:955**');
    expect(range).toContain('Known and wanted numbers inside');
    expect(range).toContain(`href="/number/${HOTLINE}"`);
  });

  test.each([
    ['CN:11*', '110 and 119'],
    ['CN:95***', 'the hotlines of banks'],
  ])('never helps to block %s, which holds %s', async (range) => {
    expect(await site.text(`/range/${range}`)).not.toContain('href="/block-list?');
    const [asked, plain] = await Promise.all([
      site.text(`/block-list?range=${range}`),
      site.text('/block-list'),
    ]);
    expect(mainOf(asked)).toBe(mainOf(plain));
  });

  test('says that people want a number from as many people as any other figure', async () => {
    await wantedBy(REPORTED, 4);
    await wantedBy('8617012345679', 2);
    expect(await site.text(`/number/${REPORTED}`)).toContain(
      '3–4 people have marked its calls as wanted.',
    );
    const few = await site.text('/number/8617012345679');
    const unknown = await site.text('/number/8617012345670');
    expect(few).not.toContain('People want');
    expect(neutral(few)).toBe(neutral(unknown));
  });

  test('offers an objection and a feed for it', async () => {
    const number = await site.text(`/number/${REPORTED}`);
    expect(number).toContain(`href="/objection?subject=${REPORTED}"`);
    const range = await site.text(RANGE);
    expect(range).toContain('href="/objection?subject=861701234****"');
    expect(range).toContain('type="application/atom+xml" title="Range +86 170 1234 ****"');
    expect(range).toContain('http://site.test/en/feed/range/861701234****.atom');
  });

  test('shows ten large cells instead of a hundred in care mode', async () => {
    await site.fetch('/care?on=1');
    const html = await site.text(RANGE);
    expect(html.match(/class="rw-map__cell/g)).toHaveLength(10 + 10 + 5);
    expect(html).toContain('The next digit');
  });
});

/** What stands beside a name in a table or list of facts. */
function rowOf(html: string, name: string): string {
  const from = html.indexOf(`>${name}<`);
  return from < 0 ? '' : (html.slice(from, from + 400).split(/<\/tr>|<\/dd>/)[0] ?? '');
}

/** A number's page without the number itself. */
function neutral(html: string): string {
  return html.replace(/<h1.*?<\/h1>/s, '').replaceAll(/861701234567[09]|170 1234 567[09]/g, 'N');
}

function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'));
}
