import { LOCALES, type Locale, type Release } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { summarySentences } from '../briefing/content/summary-sentences.ts';
import { buildBriefingFigures } from '../briefing/figures/build-briefing-figures.ts';
import { fullWeek, TEST_CONTEXT } from '../briefing/test-briefing.ts';
import { latestReleaseText } from '../catalogue/latest-release.ts';
import { README_WORDS } from '../readme-words.ts';
import { renderToMemory, TEST_HEADER, textOf } from '../test-release.ts';
import { noticeJson } from './notice-json.ts';
import { type MailContext, noticeMail } from './notice-mail.ts';

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
  const figures = buildBriefingFigures(TEST_HEADER.week, fullWeek(), TEST_CONTEXT);
  async function write(locale: Locale, change: Partial<MailContext> = {}, about?: Release) {
    const briefing = { header: TEST_HEADER, figures: await figures };
    const context = { locale, siteUrl: SITE, briefing, hasArchive: true, authorityName: '<局>' };
    return noticeMail(about ?? (await testRelease()), { ...context, ...change });
  }

  it.each([
    [
      'zh-Hans',
      '号段观察：2026年8月17日至23日（2026-W34）周报已发布（暂定版）',
      ['本周 62,415 份', '要点：\n- '],
    ],
    [
      'zh-Hant',
      '號段觀察：2026年8月17日至23日（2026-W34）週報已發布（暫定版）',
      ['本週 62,415 份', '要點：\n- '],
    ],
    [
      'en',
      'Rangewatch: week 17–23 Aug 2026 (2026-W34) is out (provisional)',
      ['62,415 this week', 'The week before: 61,001', 'half or more'],
    ],
  ] as const)('says in %s what is new, and where it is in that language', async (...expected) => {
    const [locale, subject, says] = expected;
    const { text, ...mail } = await write(locale);
    expect(mail.subject).toBe(subject);
    for (const part of [...says, ...summarySentences(await figures, locale)])
      expect(text).toContain(part);
    expect(text.match(/https?:\/\/\S+/g)).toEqual([
      `${SITE}/${locale}/week/2026-W34/briefing`,
      `${SITE}/${locale}/releases/2026-W34/r1`,
      `${SITE}/releases/2026-W34/r1.zip`,
      `${SITE}/keys/release.pem`,
    ]);
    expect(text).not.toMatch(/[{}]/);
  });

  it('gives the commands of the README, and the same words as HTML', async () => {
    const { files } = await renderToMemory();
    for (const locale of LOCALES) {
      const { text, html } = await write(locale);
      for (const command of README_WORDS[locale].checking) {
        expect(text).toContain(`\n${command}\n`);
        expect(textOf(files, `README.${locale}.txt`)).toContain(command);
      }
      const shown = html
        .replace(/^.*<\/title><\/head>/s, '')
        .replaceAll(/<\/?a\b[^>]*>/g, '')
        .replaceAll(/<[^>]+>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
      expect(words(shown)).toEqual(words(text));
      expect(html).toContain('&lt;局&gt;');
      expect(html).toContain(`<a href="${SITE}/keys/release.pem">`);
    }
  });

  it('names no zip file before it is made, and no figures where they cannot be read', async () => {
    for (const locale of LOCALES) {
      const { text } = await write(locale, { hasArchive: false, briefing: null });
      expect(text).not.toMatch(/\.zip|62,415|[{}]/);
      expect(text).toContain(`${SITE}/${locale}/releases/2026-W34/r1\n`);
    }
  });

  it('fetches nothing, and accuses and clears nobody', async () => {
    for (const locale of LOCALES) {
      const { html, text } = await write(locale);
      expect(html).not.toMatch(/<(?:img|link|script|iframe)|url\(|src=/i);
      expect(text).toMatch(/clears nobody|不表示没有问题|不表示沒有問題/);
    }
  });

  it('says why a revision came, and that a sample is one', async () => {
    const release = await testRelease();
    const revisionReasons = [{ reason: 'late-reports' as const, reportCount: 3 }];
    const manifest = { ...release.manifest, containsSample: true, revisionReasons };
    const { text } = await write('zh-Hans', {}, { ...release, manifest });
    expect(text).toMatch(/本次修订的原因：.+。/);
    expect(text).toContain('虚构的示例数据');
  });
});

/** The words of a text, without the marks of lists. */
function words(text: string): readonly string[] {
  return text
    .replaceAll(/^- /gm, '')
    .split(/\s+/)
    .filter((word) => word !== '');
}
