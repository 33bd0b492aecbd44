import { refreshListing } from '@rangewatch/service';
import { PUBLIC_POLICY } from '@rangewatch/statistics';
import { buildNewReport } from '@rangewatch/testkit';
import { beforeAll, expect, it } from 'vitest';
import { describeApi, fromNetwork } from '../test-api.ts';

/** As iOS and DAVx5 ask, one request after the other. */
const PRINCIPAL =
  '<?xml version="1.0"?><A:propfind xmlns:A="DAV:"><A:prop><A:current-user-principal/><A:principal-URL/><A:resourcetype/></A:prop></A:propfind>';
const HOME_SET =
  '<propfind xmlns="DAV:" xmlns:CARD="urn:ietf:params:xml:ns:carddav"><prop><CARD:addressbook-home-set/></prop></propfind>';
const CONTENTS =
  '<propfind xmlns="DAV:"><prop><resourcetype/><displayname/><getetag/></prop></propfind>';

describeApi('the block list as an address book', (api) => {
  const ask = (method: string, path: string, body = '', headers: Record<string, string> = {}) =>
    fetch(api().url + path, {
      method,
      redirect: 'manual',
      headers: { 'content-type': 'text/xml; charset=utf-8', ...fromNetwork(9), ...headers },
      ...(body ? { body } : {}),
    });

  beforeAll(async () => {
    const { writers, readers, clock, jitterKey } = api();
    for (const number of ['8617012345678', '8617012345679']) {
      await writers.acceptReports(
        Array.from({ length: 30 }, (_, index) =>
          buildNewReport({ id: `${number} ${index}`, reporter: `${index}`, numbers: [number] }),
        ),
      );
    }
    const disclosure = { policy: PUBLIC_POLICY, jitterKey };
    await refreshListing({ readers, writers, clock, disclosure, timeZone: 'Asia/Shanghai' });
  });

  it('is found, step by step, and read', async () => {
    const known = await ask('PROPFIND', '/.well-known/carddav');
    expect([known.status, known.headers.get('location')]).toEqual([301, '/carddav/']);
    const options = await ask('OPTIONS', '/carddav/');
    expect(options.headers.get('dav')).toContain('addressbook');
    const principal = await ask('PROPFIND', '/carddav/', PRINCIPAL, { depth: '0' });
    expect(principal.status).toBe(207);
    expect(await principal.text()).toContain(
      '<d:current-user-principal><d:href>/carddav/</d:href></d:current-user-principal>',
    );
    const home = await (await ask('PROPFIND', '/carddav/', HOME_SET, { depth: '1' })).text();
    expect(home).toContain('<card:addressbook-home-set><d:href>/carddav/</d:href>');
    expect(home).toContain('<d:href>/carddav/block-list/</d:href>');
    expect(home).toContain('<card:addressbook/>');
    const contents = await (
      await ask('PROPFIND', '/carddav/block-list/', CONTENTS, { depth: '1' })
    ).text();
    const cards = [...contents.matchAll(/<d:href>(\/carddav\/block-list\/[^<]+\.vcf)</g)];
    expect(cards).toHaveLength(1);
    const href = cards[0]?.[1] ?? '';
    const multiget = `<C:addressbook-multiget xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><prop><getetag/><C:address-data/></prop><href>${href}</href><href>/carddav/block-list/gone.vcf</href></C:addressbook-multiget>`;
    const report = await ask('REPORT', '/carddav/block-list/', multiget, { depth: '0' });
    const text = await report.text();
    expect(report.status).toBe(207);
    expect(text).toContain('TEL;TYPE=WORK:+8617012345678');
    expect(text).toContain('404 Not Found');
    const card = await ask('GET', href);
    expect(card.headers.get('content-type')).toContain('text/vcard');
    expect(await card.text()).toMatch(/^BEGIN:VCARD\r\nVERSION:3\.0/);
    expect(text).toContain(card.headers.get('etag')?.replaceAll('"', '&quot;'));
  });

  it.each(['PUT', 'DELETE', 'MKCOL', 'PROPPATCH', 'MOVE'])(
    'cannot be changed by %s',
    async (method) => {
      const response = await ask(
        method,
        '/carddav/block-list/mine.vcf',
        method === 'PUT' ? 'x' : '',
      );
      expect(response.status).toBe(405);
      expect(response.headers.get('allow')).toContain('PROPFIND');
    },
  );

  it('survives what is no XML', async () => {
    const broken = await ask('REPORT', '/carddav/block-list/', '<<<>&\u0000 addressbook-multiget');
    expect(broken.status).toBe(207);
    expect((await ask('GET', '/carddav/block-list/none.vcf')).status).toBe(404);
  });
});
