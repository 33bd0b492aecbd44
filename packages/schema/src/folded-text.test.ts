import { expect, test } from 'vitest';
import { foldText } from './folded-text.ts';

test.each([
  ['煥新家幸運大抽獎（New-home lottery）', '焕新家幸运大抽奖 new home lottery'],
  ['ＶＩＰ　会员', 'vip 会员'],
  ['  裝修公司 ', '装修公司'],
  ['！？', ''],
])('"%s" is compared as "%s"', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});
