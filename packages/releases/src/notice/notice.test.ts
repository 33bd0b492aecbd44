import { LOCALES, type Release } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { latestReleaseText } from '../catalogue/latest-release.ts';
import { renderToMemory } from '../test-release.ts';
import { noticeJson } from './notice-json.ts';
import { noticeMail } from './notice-mail.ts';

const SITE = 'https://rangewatch.example';

async function testRelease(): Promise<Release> {
  const { manifest, manifestSha256 } = await renderToMemory();
  const publishedAt = new Date('2026-08-24T02:00:07Z');
  return {
    week: manifest.week,
    revision: manifest.revision,
    publishedAt,
    manifest,
    manifestSha256,
  };
}

describe('what a program is told of a release', () => {
  it('is what latest.json says, with the event, the page and the hash over all', async () => {
    const release = await testRelease();
    const {
      format: _,
      archive: __,
      ...latest
    } = JSON.parse(latestReleaseText(release, SITE, null));
    const notice = JSON.parse(noticeJson(release, SITE));
    expect(notice).toEqual({
      type: 'release.published',
      timestamp: '2026-08-24T02:00:07.000Z',
      data: {
        ...latest,
        folderUrl: `${SITE}/releases/2026-W34/r1`,
        pageUrl: `${SITE}/week/2026-W34`,
        manifestSha256: release.manifestSha256,
      },
    });
    expect(notice.data.files).toContainEqual({
      name: 'numbers.csv',
      url: `${SITE}/releases/2026-W34/r1/numbers.csv`,
      mediaType: 'text/csv',
      bytes: expect.any(Number),
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });
});

describe('a mail about a release', () => {
  it.each([
    [
      'zh-Hans',
      '号段观察：2026年8月17日至23日（2026-W34）周报已发布（暂定版）',
      '公开的信号 2 个（前一周 1）',
    ],
    [
      'zh-Hant',
      '號段觀察：2026年8月17日至23日（2026-W34）週報已發布（暫定版）',
      '公開的訊號 2 個（前一週 1）',
    ],
    [
      'en',
      'Rangewatch: week 17–23 Aug 2026 (2026-W34) is out (provisional)',
      'public signals: 2 (the week before: 1)',
    ],
  ] as const)('says in %s what is new and where it is', async (locale, subject, figures) => {
    const release = await testRelease();
    const files = release.manifest.files.map((file) => ({ ...file, rows: 1 }));
    const previous = { ...release, manifest: { ...release.manifest, files } };
    const context = { locale, siteUrl: SITE, previous, authorityName: '<局>' };
    const mail = noticeMail(release, context);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(figures);
    expect(mail.text).toContain(`${SITE}/releases/2026-W34/r1/report.html\n`);
    expect(mail.text).toContain(`${SITE}/week/2026-W34\n`);
    expect(mail.text).toContain('rangewatch release verify .');
    expect(mail.html).toContain(`<a href="${SITE}/week/2026-W34">`);
    expect(mail.html).toContain('&lt;局&gt;');
    expect(noticeMail(release, { ...context, previous: null }).text).not.toContain('{');
  });

  it('fetches nothing, and accuses and clears nobody', async () => {
    const release = await testRelease();
    for (const locale of LOCALES) {
      const { html, text } = noticeMail(release, {
        locale,
        siteUrl: SITE,
        previous: null,
        authorityName: 'Office',
      });
      expect(html).not.toMatch(/<(?:img|link|script|iframe)|url\(|src=/i);
      expect(text).toMatch(/clears nobody|不表示没有问题|不表示沒有問題/);
    }
  });

  it('says why a revision came, and that a sample is one', async () => {
    const release = await testRelease();
    const revisionReasons = [{ reason: 'late-reports' as const, reportCount: 3 }];
    const manifest = { ...release.manifest, containsSample: true, revisionReasons };
    const context = {
      locale: 'zh-Hans',
      siteUrl: SITE,
      previous: null,
      authorityName: '局',
    } as const;
    const { text } = noticeMail({ ...release, manifest }, context);
    expect(text).toMatch(/本次修订的原因：.+。/);
    expect(text).toContain('虚构的示例数据');
  });
});
