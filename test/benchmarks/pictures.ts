import type { Browser } from 'playwright-core';
import { readPicture } from '@rangewatch/call-log';
import { addDays, dayOfInstant } from '@rangewatch/schema';
import { createPictureReader } from '@rangewatch/site/picture-reading';
import { launchBrowser } from '../browser/launch.ts';
import { DESIGNS, drawScreen, type ListDesign, type ListedCall } from './pictures-designs.ts';
import { comparePicture, type Compared } from './pictures-outcome.ts';
import { printTable } from './print-table.ts';

/**
 * `npm run bench -- pictures`: how much of a call list is read from its screenshot, by the design of the list, the
 * sharpness of the picture, and whether a messenger has squeezed it.
 */

const ZONE = 'Asia/Shanghai';
const NOW = new Date('2026-11-20T12:00:00Z');
const TODAY = dayOfInstant(NOW, ZONE);
const LIMIT_MS = 120_000;
const PICTURES = [
  { scale: 3, type: 'png' },
  { scale: 2, type: 'png' },
  { scale: 2, type: 'jpeg' },
  { scale: 1, type: 'jpeg' },
] as const;
type Picture = (typeof PICTURES)[number];

const call = (
  shown: string,
  remark: string,
  when: string,
  read: Partial<Pick<ListedCall, 'number' | 'day' | 'clock' | 'isMissed'>>,
): ListedCall => ({
  number: shown.replace(/\s*\(\d+\)$/, ''),
  day: null,
  clock: null,
  isMissed: false,
  shown,
  remark,
  when,
  ...read,
});

const CALLS: readonly ListedCall[] = [
  call('170 1234 5678 (3)', '骚扰电话 124人标记', '上午9:12', {
    day: TODAY,
    clock: '09:12',
    isMissed: true,
  }),
  call('021 6123 4567', '上海 固话', '昨天', { day: addDays(TODAY, -1) }),
  call('妈妈', '手机', '昨天', { number: null }),
  call('138 0013 8000', '北京 移动', '星期三', { day: addDays(TODAY, -2) }),
  call('+86 166 2081 9417', '广东深圳 联通', '星期二', { day: addDays(TODAY, -3), isMissed: true }),
  call('400 820 8820', '疑似推销', '11月8日', { day: '2026-11-08' }),
  call('95588', '中国工商银行', '11月3日', { day: '2026-11-03' }),
  call('0755 8601 3388', '广东深圳', '2026/10/30', { day: '2026-10-30', isMissed: true }),
];

const browser = await launchBrowser();
const read = createPictureReader({ limitMs: LIMIT_MS, mostWaiting: 0, mostOfOneSender: 1 });
const rows: (string | number)[][] = [];
for (const design of DESIGNS)
  for (const picture of PICTURES) rows.push(await measure(design, picture));
await browser.close();
printTable(['list', 'picture', 'numbers read', 'wrong', 'times read', 'wrong', 'seconds'], rows);

async function measure(design: ListDesign, picture: Picture): Promise<(string | number)[]> {
  const startedAt = performance.now();
  const { listed, right, wrong, daysRight, daysWrong } = await readDrawn(browser, design, picture);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  return [
    design.name,
    `${picture.scale}x ${picture.type}`,
    `${right} of ${listed}`,
    wrong,
    `${daysRight} of ${right}`,
    daysWrong,
    seconds,
  ];
}

async function readDrawn(
  on: Browser,
  design: ListDesign,
  { scale, type }: Picture,
): Promise<Compared> {
  const page = await on.newPage({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: scale,
  });
  await page.setContent(drawScreen(design, CALLS));
  const drawn = await page.screenshot(type === 'jpeg' ? { type, quality: 60 } : { type });
  await page.close();
  const text = await read(drawn, 'bench');
  const found = text.kind === 'read' ? readPicture(text.lines, { timeZone: ZONE, now: NOW }) : [];
  return comparePicture(CALLS, found);
}
