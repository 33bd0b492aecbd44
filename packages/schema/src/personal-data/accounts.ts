import type { Passage } from './finding.ts';
import { isOfBusiness } from './surroundings.ts';

const ID = '([A-Za-z][A-Za-z\\d_-]{5,19})(?![A-Za-z\\d_-])';
/** Named as an id, whatever it looks like; behind the bare name of the service only what no word looks like. */
const PATTERNS = [
  new RegExp(
    `(?:(?:微信|薇信|\\b[wv]x)(?:号|號|id)|wechat id|weixin id|wxid)\\s{0,2}(?:是|为|為|is|[:=])?\\s{0,2}${ID}`,
    'gi',
  ),
  new RegExp(
    `(?:微信|wechat|weixin|\\b[wv]x|薇信|加v)\\s{0,2}(?:是|为|為|is|[:=])?\\s{0,2}(?=[A-Za-z_-]{1,19}[\\d_-])${ID}`,
    'gi',
  ),
  /\bqq(?:号码|号|號碼|號| number| no\.?)?\s{0,2}(?:是|为|為|is|[:=])?\s{0,2}([1-9]\d{4,10})(?!\d)/gi,
];

/** WeChat and QQ ids that are named as such; those of a business are none. */
export function* findAccounts(text: string): Iterable<Passage> {
  for (const pattern of PATTERNS) {
    for (const { 0: whole, 1: found = '', index } of text.matchAll(pattern)) {
      const end = index + whole.length;
      if (!isOfBusiness(text, index)) yield { kind: 'account', start: end - found.length, end };
    }
  }
}
