import { expect, test } from 'vitest';
import { ensureCalendarDay } from './calendar-day.ts';
import { isLikelySame } from './likely-same.ts';

const day = (text: string) => ensureCalendarDay(text);
const lottery = {
  title: '焕新家幸运大抽奖',
  organiserName: '筑巢小满家装',
  startsOn: day('2023-01-21'),
  endsOn: day('2023-02-05'),
};

test.each([
  ['the title in another script', { title: '煥新家幸運大抽獎', organiserName: '别的公司' }, true],
  ['part of the organiser’s name', { title: '春节活动', organiserName: '筑巢小满' }, true],
  ['no period', { startsOn: null, endsOn: null }, true],
  ['a period shortly after', { startsOn: day('2023-02-20'), endsOn: null }, true],
  ['a period a year later', { startsOn: day('2024-01-21'), endsOn: day('2024-02-05') }, false],
  ['other names', { title: '灯谜竞猜', organiserName: '鹿角里购物中心' }, false],
  ['two signs alone', { title: '抽奖', organiserName: '别的公司' }, false],
])('%s', (_, change, expected) => {
  expect(isLikelySame({ ...lottery, ...change }, lottery)).toBe(expected);
  expect(isLikelySame(lottery, { ...lottery, ...change })).toBe(expected);
});
