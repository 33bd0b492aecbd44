import type { Place } from './place.ts';

/**
 * States, territories and provinces of North America: letters (ISO 3166-2), the English name of the place tables, and
 * the names usual in simplified and traditional script.
 */
const UNITED_STATES = `
  AL Alabama|亚拉巴马州|阿拉巴馬州
  AK Alaska|阿拉斯加州|阿拉斯加州
  AZ Arizona|亚利桑那州|亞利桑那州
  AR Arkansas|阿肯色州|阿肯色州
  CA California|加利福尼亚州|加利福尼亞州
  CO Colorado|科罗拉多州|科羅拉多州
  CT Connecticut|康涅狄格州|康乃狄克州
  DE Delaware|特拉华州|德拉瓦州
  DC Washington D.C.|华盛顿哥伦比亚特区|華盛頓哥倫比亞特區
  FL Florida|佛罗里达州|佛羅里達州
  GA Georgia|佐治亚州|喬治亞州
  HI Hawaii|夏威夷州|夏威夷州
  ID Idaho|爱达荷州|愛達荷州
  IL Illinois|伊利诺伊州|伊利諾州
  IN Indiana|印第安纳州|印第安納州
  IA Iowa|艾奥瓦州|愛荷華州
  KS Kansas|堪萨斯州|堪薩斯州
  KY Kentucky|肯塔基州|肯塔基州
  LA Louisiana|路易斯安那州|路易斯安那州
  ME Maine|缅因州|緬因州
  MD Maryland|马里兰州|馬里蘭州
  MA Massachusetts|马萨诸塞州|麻薩諸塞州
  MI Michigan|密歇根州|密西根州
  MN Minnesota|明尼苏达州|明尼蘇達州
  MS Mississippi|密西西比州|密西西比州
  MO Missouri|密苏里州|密蘇里州
  MT Montana|蒙大拿州|蒙大拿州
  NE Nebraska|内布拉斯加州|內布拉斯加州
  NV Nevada|内华达州|內華達州
  NH New Hampshire|新罕布什尔州|新罕布夏州
  NJ New Jersey|新泽西州|紐澤西州
  NM New Mexico|新墨西哥州|新墨西哥州
  NY New York|纽约州|紐約州
  NC North Carolina|北卡罗来纳州|北卡羅來納州
  ND North Dakota|北达科他州|北達科他州
  OH Ohio|俄亥俄州|俄亥俄州
  OK Oklahoma|俄克拉何马州|奧克拉荷馬州
  OR Oregon|俄勒冈州|奧勒岡州
  PA Pennsylvania|宾夕法尼亚州|賓夕法尼亞州
  RI Rhode Island|罗得岛州|羅德島州
  SC South Carolina|南卡罗来纳州|南卡羅來納州
  SD South Dakota|南达科他州|南達科他州
  TN Tennessee|田纳西州|田納西州
  TX Texas|得克萨斯州|德克薩斯州
  UT Utah|犹他州|猶他州
  VT Vermont|佛蒙特州|佛蒙特州
  VA Virginia|弗吉尼亚州|維吉尼亞州
  WA Washington State|华盛顿州|華盛頓州
  WV West Virginia|西弗吉尼亚州|西維吉尼亞州
  WI Wisconsin|威斯康星州|威斯康辛州
  WY Wyoming|怀俄明州|懷俄明州
  AS American Samoa|美属萨摩亚|美屬薩摩亞
  GU Guam|关岛|關島
  MP Northern Mariana Islands|北马里亚纳群岛|北馬里亞納群島
  PR Puerto Rico|波多黎各|波多黎各
  VI U.S. Virgin Islands|美属维尔京群岛|美屬維京群島`;
const CANADA = `
  AB Alberta|艾伯塔省|亞伯達省
  BC British Columbia|不列颠哥伦比亚省|不列顛哥倫比亞省
  MB Manitoba|马尼托巴省|曼尼托巴省
  NB New Brunswick|新不伦瑞克省|新不倫瑞克省
  NL Newfoundland and Labrador|纽芬兰与拉布拉多省|紐芬蘭與拉布拉多省
  NS Nova Scotia|新斯科舍省|新斯科細亞省
  NT Northwest Territories|西北地区|西北地區
  NU Nunavut|努纳武特地区|努納武特地區
  ON Ontario|安大略省|安大略省
  PE Prince Edward Island|爱德华王子岛省|愛德華王子島省
  QC Quebec|魁北克省|魁北克省
  SK Saskatchewan|萨斯喀彻温省|薩斯喀徹溫省
  YT Yukon|育空地区|育空地區`;

/** By ISO 3166-2 code: `US-TX`, `CA-ON`. */
export const REGIONS_ABROAD: ReadonlyMap<string, Place> = new Map([
  ...readNames('US', UNITED_STATES),
  ...readNames('CA', CANADA),
]);

/** A name of the tables, which are in English: the state's own name in Chinese, before a city's. */
export function nameAbroad(en: string): Place | null {
  const [city, region] = splitRegion(en);
  if (region === undefined) return null;
  const chinese = (name: string) => (city === '' ? name : `${name} ${city}`);
  return { 'zh-Hans': chinese(region['zh-Hans']), 'zh-Hant': chinese(region['zh-Hant']), en };
}

function splitRegion(en: string): [city: string, region: Place | undefined] {
  const comma = en.lastIndexOf(', ');
  if (comma === -1) return ['', BY_ENGLISH.get(en)];
  return [en.slice(0, comma), BY_LETTERS.get(en.slice(comma + 2))];
}

function readNames(country: string, rows: string): [string, Place][] {
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [letters, ...names] = [row.trim().slice(0, 2), ...row.trim().slice(3).split('|')];
      const [en = '', hans = '', hant = ''] = names;
      return [`${country}-${letters}`, { 'zh-Hans': hans, 'zh-Hant': hant, en }];
    });
}

const BY_ENGLISH = new Map([...REGIONS_ABROAD.values()].map((place) => [place.en, place]));
/** As in `Chicago, IL`; no letters stand for two. */
const BY_LETTERS = new Map([...REGIONS_ABROAD].map(([code, place]) => [code.slice(-2), place]));
