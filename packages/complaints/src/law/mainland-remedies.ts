import type { LawSentence } from './law-sentence.ts';
import { CRIMINAL_253, INTERPRETATION_2017, PIPL, SECURITY } from './laws.ts';

/** Mainland: what follows, and what can be asked for. */
export const MAINLAND_REMEDIES = [
  {
    id: 'pipl-65',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Anyone may complain about unlawful handling to the departments in charge, which must deal with it in time and say what came of it.',
      'zh-Hans':
        '任何人都有权就违法处理个人信息向履职部门投诉、举报；收到的部门应当及时处理并告知结果。',
      'zh-Hant':
        '任何人都有權就違法處理個人資訊向履職部門投訴、舉報；收到的部門應當及時處理並告知結果。',
    },
    law: PIPL,
    article: '65',
  },
  {
    id: 'pipl-66',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Unlawful handling can be punished with an order to correct it, loss of unlawful gains and fines: up to 1 million yuan where correction is refused, in serious cases up to 50 million yuan or 5% of the last year’s turnover.',
      'zh-Hans':
        '违法处理个人信息的，可责令改正、没收违法所得；拒不改正的处一百万元以下罚款；情节严重的处五千万元以下或上一年度营业额百分之五以下罚款。',
      'zh-Hant':
        '違法處理個人資訊的，可責令改正、沒收違法所得；拒不改正的處一百萬元以下罰款；情節嚴重的處五千萬元以下或上一年度營業額百分之五以下罰款。',
    },
    law: PIPL,
    article: '66',
  },
  {
    id: 'pipl-69',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Where handling personal information caused damage, whoever handled it is liable unless they show that they are not at fault: it is for them to show it, not for you.',
      'zh-Hans':
        '处理个人信息造成损害，处理者不能证明自己没有过错的，应当承担损害赔偿等侵权责任：举证责任在处理者。',
      'zh-Hant':
        '處理個人資訊造成損害，處理者不能證明自己沒有過錯的，應當承擔損害賠償等侵權責任：舉證責任在處理者。',
    },
    law: PIPL,
    article: '69',
  },
  {
    id: 'security-56',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Handling other people’s personal information unlawfully, such as selling it or providing it to others against state rules, can be punished by the police also where it is not a crime.',
      'zh-Hans':
        '违反国家有关规定处理他人个人信息，例如向他人出售或者提供，尚不构成犯罪的，公安机关也可以给予治安管理处罚。',
      'zh-Hant':
        '違反國家有關規定處理他人個人資訊，例如向他人出售或者提供，尚不構成犯罪的，公安機關也可以給予治安管理處罰。',
    },
    law: SECURITY,
    article: '56',
  },
  {
    id: 'criminal-253-1',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Selling citizens’ personal information or providing it to others against state rules is a crime in serious cases: up to three years, a fine, or both; in particularly serious ones three to seven years and a fine. Organisations are fined and those responsible punished.',
      'zh-Hans':
        '违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，处三年以下有期徒刑或者拘役，并处或者单处罚金；情节特别严重的，处三年以上七年以下有期徒刑，并处罚金。单位犯罪的，对单位判处罚金并处罚责任人员。',
      'zh-Hant':
        '違反國家有關規定，向他人出售或者提供公民個人資訊，情節嚴重的，處三年以下有期徒刑或者拘役，並處或者單處罰金；情節特別嚴重的，處三年以上七年以下有期徒刑，並處罰金。單位犯罪的，對單位判處罰金並處罰責任人員。',
    },
    law: CRIMINAL_253,
    article: '253-1',
  },
  {
    id: 'interpretation-2017-5',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Serious means, among others, 50 pieces of location, communications content, credit or property information, 500 of lodging, communications records, health or transactions, or 5,000 of other personal information; half of that where it came from one’s own work or service.',
      'zh-Hans':
        '“情节严重”包括：行踪轨迹、通信内容、征信、财产信息五十条以上；住宿、通信记录、健康、交易信息五百条以上；其他个人信息五千条以上；在履职或提供服务中获得的，数量减半。',
      'zh-Hant':
        '「情節嚴重」包括：行蹤軌跡、通信內容、徵信、財產資訊五十條以上；住宿、通信記錄、健康、交易資訊五百條以上；其他個人資訊五千條以上；在履職或提供服務中獲得的，數量減半。',
    },
    law: INTERPRETATION_2017,
    article: '5',
  },
] as const satisfies readonly LawSentence[];
