import type { LawSentence } from './law-sentence.ts';
import { FRAUD, PIPL } from './laws.ts';

/** Mainland: what may be done with personal information. */
export const MAINLAND_DATA = [
  {
    id: 'pipl-10',
    country: 'CN',
    about: 'data',
    text: {
      en: 'No organisation or person may unlawfully collect, use or pass on other people’s personal information, nor unlawfully buy, sell, provide or publish it.',
      'zh-Hans':
        '任何组织、个人不得非法收集、使用、传输他人个人信息，不得非法买卖、提供或者公开他人个人信息。',
      'zh-Hant':
        '任何組織、個人不得非法收集、使用、傳輸他人個人資訊，不得非法買賣、提供或者公開他人個人資訊。',
    },
    law: PIPL,
    article: '10',
  },
  {
    id: 'pipl-23',
    country: 'CN',
    about: 'data',
    text: {
      en: 'Whoever gives your personal information to another must tell you that one’s name and contact, for what, how and which information, and get your separate consent.',
      'zh-Hans':
        '向其他处理者提供您的个人信息的，应当告知您接收方的名称、联系方式、处理目的、方式和信息种类，并取得您的单独同意。',
      'zh-Hant':
        '向其他處理者提供您的個人資訊的，應當告知您接收方的名稱、聯絡方式、處理目的、方式和資訊種類，並取得您的單獨同意。',
    },
    law: PIPL,
    article: '23',
  },
  {
    id: 'pipl-45-47',
    country: 'CN',
    about: 'data',
    text: {
      en: 'You may ask whoever holds your personal information for a copy of it, and to delete it once its purpose is met or you withdraw your consent.',
      'zh-Hans':
        '您可以向个人信息处理者查阅、复制您的个人信息；目的已实现或您撤回同意的，可以要求删除。',
      'zh-Hant':
        '您可以向個人資訊處理者查閱、複製您的個人資訊；目的已實現或您撤回同意的，可以要求刪除。',
    },
    law: PIPL,
    article: '45, 47',
  },
  {
    id: 'fraud-25-29',
    country: 'CN',
    about: 'data',
    text: {
      en: 'Nobody may sell or provide personal information for telecom and online fraud, and whoever handles personal information must guard against its use for such fraud.',
      'zh-Hans':
        '任何单位和个人不得为电信网络诈骗出售、提供个人信息；个人信息处理者应当建立防范个人信息被用于电信网络诈骗的机制。',
      'zh-Hant':
        '任何單位和個人不得為電信網路詐騙出售、提供個人資訊；個人資訊處理者應當建立防範個人資訊被用於電信網路詐騙的機制。',
    },
    law: FRAUD,
    article: '25, 29',
  },
] as const satisfies readonly LawSentence[];
