import type { Passage } from './finding.ts';

const LABELLED =
  /(?:姓名|联系人|聯繫人|聯絡人|收件人|收货人|收貨人|本人姓名|当事人|當事人)\s{0,2}(?:是|为|為|[:])\s{0,2}(\p{Script=Han}{2,4})/gu;
const INTRODUCED = /(?:我叫|本人叫|我的名字是|我的名字叫)\s{0,2}(\p{Script=Han}{2,4})/gu;
const WESTERN =
  /(?:\b[Mm]y name is|\b[Ff]ull name:|\b[Cc]ontact (?:person|name):|\b[Rr]ecipient:|\bI am called)\s{1,2}([A-Z][a-z'-]{1,20}(?: [A-Z][a-z'-]{1,20}){1,2})/g;

const SURNAMES = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許邓鄧韩韓冯馮曹彭曾肖蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付傅方邹鄒熊白孟秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴洪武莫孔汤湯尚牛温溫施章殷翁倪庞龐樊柳',
);
const COMPOUND =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|東方|皇甫|尉迟|公孙|公孫|慕容|夏侯)/;
/** Where a name ends, and what is said in the place of one. */
const NO_NAME =
  /经理|經理|老师|老師|师傅|師傅|主任|医生|醫生|店长|店長|[的了们們是在有和与與及或等不要请請先女小姐必电電住今年时時就总總]/u;

/** Names that are given as such. A surname alone ("王女士") names nobody. */
export function* findNames(text: string): Iterable<Passage> {
  for (const pattern of [LABELLED, INTRODUCED]) {
    for (const { 0: whole, 1: found = '', index } of text.matchAll(pattern)) {
      const start = index + whole.length - found.length;
      const length = nameLength(found);
      if (length >= 2) yield { kind: 'name', start, end: start + length };
    }
  }
  for (const { 0: whole, 1: found = '', index } of text.matchAll(WESTERN)) {
    const end = index + whole.length;
    yield { kind: 'name', start: end - found.length, end };
  }
}

function nameLength(text: string): number {
  const isCompound = COMPOUND.test(text);
  if (!isCompound && !SURNAMES.has(text[0] ?? '')) return 0;
  const surname = isCompound ? 2 : 1;
  const given = text.slice(surname, surname + 2);
  const stop = given.search(NO_NAME);
  // 小 begins many given names: 王小明.
  const isSmall =
    stop === 0 && given[0] === '小' && !given.startsWith('小姐') && given.length === 2;
  const kept = stop < 0 || isSmall ? given.length : stop;
  return kept === 0 ? 0 : surname + kept;
}
