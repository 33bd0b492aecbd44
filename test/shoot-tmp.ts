import { execFileSync } from 'node:child_process';
import axe from 'axe-core';
import { launchBrowser } from './browser/launch.ts';
import { addVirtualAuthenticator } from './journeys/virtual-authenticator.ts';
const SITE = 'http://localhost:4820';
const rw = (...w: string[]) =>
  JSON.parse(
    execFileSync(process.execPath, ['apps/cli/src/main.ts', ...w, '--json'], { encoding: 'utf8' }),
  );
const browser = await launchBrowser();
const name = '福建省通信管理局' + (Date.now() % 10000);
rw('authority', 'add', name);
async function join(label: string, role: string) {
  const { link } = rw('authority', 'invite', name, '--person', label, '--role', role);
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    extraHTTPHeaders: { 'accept-language': 'zh-CN' },
  });
  const page = await context.newPage();
  await addVirtualAuthenticator(page);
  await page.goto(link);
  await page.locator('[data-part="ready"] button').click();
  await page.waitForURL(SITE + '/authority');
  return page;
}
const a = await join('一处 王芳', 'reader');
const b = await join('二处 李强', 'approver');
async function shoot(
  page: typeof a,
  path: string,
  file: string,
  widths = [360, 1200],
  care = false,
) {
  if (path) await page.goto(SITE + path);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 740 });
    await page.screenshot({
      path: `/tmp/writeback/${file}-${width}${care ? '-care' : ''}.png`,
      fullPage: true,
    });
  }
  await page.evaluate(axe.source);
  const result = await page.evaluate(() =>
    (window as any).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  console.log(
    file,
    wide ? 'TOO WIDE' : '',
    result.violations
      .map((v: any) => `${v.id}: ${v.nodes.map((n: any) => n.target).join(' ')}`)
      .join('; '),
  );
}
await shoot(a, '/zh-Hans/authority', 'place');
await shoot(a, '/zh-Hans/authority/cases', 'cases-empty', [360]);
await a.setViewportSize({ width: 360, height: 740 });
await shoot(a, '/zh-Hans/authority/cases/new', 'new', [360, 1200]);
await a.fill('[name=about]', '170 1234 ****');
await a.fill('[name=words]', '我局已要求有关企业说明这一号段的使用情况。');
await a.click('main form button.govuk-button');
await shoot(a, '', 'choose', [360]);
await a.locator('input[type=radio]').nth(1).check();
await a.click('main form button.govuk-button');
await shoot(a, '', 'preview', [360, 1200]);
await a.click('button[value=confirm]');
await shoot(a, '', 'noted', [360, 1200]);
await a.goto(SITE + '/en/authority/cases/new');
await a.fill('[name=about]', 'zzz');
await a.click('main form button.govuk-button');
await shoot(a, '', 'errors-en', [360]);
await shoot(a, '/zh-Hant/authority/evidence-requests/new', 'ask-hant', [360, 1200]);
await a.fill('[name=about]', '+86 170 1234 ****');
await a.fill('[name=reason]', '案號 2026-117：核對參加活動時看到的說明文字。');
await a.click('main form button.govuk-button');
await shoot(a, '', 'asked-hant', [360]);
await shoot(b, '/en/authority/evidence-requests', 'requests-en', [360, 1200]);
await b.click('a[href*="/evidence-requests/q"]');
await shoot(b, '', 'answer-en', [360, 1200]);
await b.check('[value=approved]');
await b.fill('[name=reason]', 'Matter 2026-117 is ours; agreed.');
await b.click('main form button.govuk-button');
await shoot(b, '', 'answered-en', [360]);
const { requests } = rw('evidence', 'requests');
console.log(
  rw(
    'evidence',
    'release',
    '--request',
    requests[0].requestId,
    '--out',
    `/tmp/writeback/out${Date.now()}`,
  ).files.length,
);
await shoot(b, '/zh-Hans/authority/evidence-requests', 'done', [360, 1200]);
await a.goto(SITE + '/zh-Hans/authority/cases');
await a.click('a[href$="/close"]');
await shoot(a, '', 'close', [360]);
await a.check('[value=warning_issued]');
await a.fill('[name=words]', '已对有关企业予以警告。');
await a.click('main form button.govuk-button');
await shoot(a, '', 'close-preview', [360]);
await a.click('button[value=confirm]');
await a.goto(SITE + '/care?on=1');
await shoot(a, '/zh-Hans/authority/cases', 'closed', [360, 1200], true);
await shoot(a, '/zh-Hant/authority/cases/new', 'new-hant', [360], true);
await browser.close();
