import type { Localised } from '@rangewatch/schema';

/** One sentence of what the law says, and where it says so. */
export interface LawSentence {
  readonly id: string;
  readonly country: 'CN' | 'US';
  /** `data`: what may be done with personal information. `calls`: who may call. `remedy`: what follows. */
  readonly about: 'data' | 'calls' | 'remedy';
  readonly text: Localised;
  readonly source: {
    readonly law: Localised;
    /** As its own text counts: `23`, `253-1`, `227(c)(5)`. */
    readonly article: string;
    /** The day this version is in force since. */
    readonly inForceSince: string;
    readonly url: string;
  };
}

const NPC = 'https://flk.npc.gov.cn/';
const PIPL: Localised = {
  en: 'Personal Information Protection Law',
  'zh-Hans': '个人信息保护法',
  'zh-Hant': '個人資訊保護法（個人信息保護法）',
};
const CRIMINAL: Localised = { en: 'Criminal Law', 'zh-Hans': '刑法', 'zh-Hant': '刑法' };
const SECURITY: Localised = {
  en: 'Public Security Administration Punishments Law',
  'zh-Hans': '治安管理处罚法',
  'zh-Hant': '治安管理處罰法',
};
const FRAUD: Localised = {
  en: 'Anti-Telecom and Online Fraud Law',
  'zh-Hans': '反电信网络诈骗法',
  'zh-Hant': '反電信網路詐騙法（反電信網絡詐騙法）',
};
const CIVIL: Localised = { en: 'Civil Code', 'zh-Hans': '民法典', 'zh-Hant': '民法典' };

/** In our own words, shortened; the law's text decides. Looked up in November 2026. */
export const LAW: readonly LawSentence[] = [
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
    source: { law: PIPL, article: '10', inForceSince: '2021-11-01', url: NPC },
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
    source: { law: PIPL, article: '23', inForceSince: '2021-11-01', url: NPC },
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
    source: { law: PIPL, article: '45, 47', inForceSince: '2021-11-01', url: NPC },
  },
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
    source: { law: PIPL, article: '65', inForceSince: '2021-11-01', url: NPC },
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
    source: { law: PIPL, article: '66', inForceSince: '2021-11-01', url: NPC },
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
    source: { law: PIPL, article: '69', inForceSince: '2021-11-01', url: NPC },
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
    source: { law: SECURITY, article: '56', inForceSince: '2026-01-01', url: NPC },
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
    source: { law: FRAUD, article: '25, 29', inForceSince: '2022-12-01', url: NPC },
  },
  {
    id: 'criminal-253-1',
    country: 'CN',
    about: 'remedy',
    text: {
      en: 'Selling citizens’ personal information or providing it to others against state rules is a crime in serious cases: up to three years, in particularly serious ones three to seven, and a fine. Organisations are fined and those responsible punished.',
      'zh-Hans':
        '违反国家有关规定，向他人出售或者提供公民个人信息，情节严重的，处三年以下有期徒刑或者拘役；情节特别严重的，处三年以上七年以下有期徒刑，并处罚金。单位犯罪的，对单位判处罚金并处罚责任人员。',
      'zh-Hant':
        '違反國家有關規定，向他人出售或者提供公民個人資訊，情節嚴重的，處三年以下有期徒刑或者拘役；情節特別嚴重的，處三年以上七年以下有期徒刑，並處罰金。單位犯罪的，對單位判處罰金並處罰責任人員。',
    },
    source: { law: CRIMINAL, article: '253-1', inForceSince: '2015-11-01', url: NPC },
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
    source: {
      law: {
        en: 'Interpretation on crimes of infringing citizens’ personal information (Fa Shi [2017] No. 10)',
        'zh-Hans': '关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释（法释〔2017〕10号）',
        'zh-Hant': '關於辦理侵犯公民個人信息刑事案件適用法律若干問題的解釋（法釋〔2017〕10號）',
      },
      article: '5',
      inForceSince: '2017-06-01',
      url: 'https://www.spp.gov.cn/',
    },
  },
  {
    id: 'civil-1033',
    country: 'CN',
    about: 'calls',
    text: {
      en: 'Nobody may disturb another’s private life by calls or messages, unless a law or that person’s clear consent allows it.',
      'zh-Hans':
        '除法律另有规定或者权利人明确同意外，任何组织或者个人不得以电话、短信等方式侵扰他人的私人生活安宁。',
      'zh-Hant':
        '除法律另有規定或者權利人明確同意外，任何組織或者個人不得以電話、簡訊等方式侵擾他人的私人生活安寧。',
    },
    source: { law: CIVIL, article: '1033', inForceSince: '2021-01-01', url: NPC },
  },
  {
    id: 'consumer-29',
    country: 'CN',
    about: 'calls',
    text: {
      en: 'A business may not send consumers commercial information without their consent or request, or once they have refused it, and must keep their personal information confidential.',
      'zh-Hans':
        '经营者未经消费者同意或者请求，或者消费者明确表示拒绝的，不得向其发送商业性信息；对收集的消费者个人信息必须严格保密。',
      'zh-Hant':
        '經營者未經消費者同意或者請求，或者消費者明確表示拒絕的，不得向其發送商業性資訊；對收集的消費者個人資訊必須嚴格保密。',
    },
    source: {
      law: {
        en: 'Consumer Rights Protection Law',
        'zh-Hans': '消费者权益保护法',
        'zh-Hant': '消費者權益保護法',
      },
      article: '29',
      inForceSince: '2014-03-15',
      url: NPC,
    },
  },
  {
    id: 'sms-18',
    country: 'CN',
    about: 'calls',
    text: {
      en: 'Commercial text messages need the receiver’s consent or request; who agreed once may refuse later, and sending must stop.',
      'zh-Hans':
        '未经用户同意或者请求，不得向其发送商业性短信息；用户同意后又明确表示拒绝的，应当停止发送。',
      'zh-Hant':
        '未經用戶同意或者請求，不得向其發送商業性簡訊；用戶同意後又明確表示拒絕的，應當停止發送。',
    },
    source: {
      law: {
        en: 'Provisions on the Administration of Short Message Services (MIIT Order No. 31)',
        'zh-Hans': '通信短信息服务管理规定（工业和信息化部令第31号）',
        'zh-Hant': '通信短信息服務管理規定（工業和信息化部令第31號）',
      },
      article: '18',
      inForceSince: '2015-06-30',
      url: 'https://www.miit.gov.cn/',
    },
  },
  {
    id: 'tsr-310.4',
    country: 'US',
    about: 'calls',
    text: {
      en: 'Telemarketers may not call a number on the National Do Not Call Registry, nor one whose holder asked that seller to stop.',
      'zh-Hans': '电话推销者不得拨打登记在全国谢绝来电名单上的号码，也不得拨打已要求其停止的号码。',
      'zh-Hant': '電話推銷者不得撥打登記在全國謝絕來電名單上的號碼，也不得撥打已要求其停止的號碼。',
    },
    source: {
      law: {
        en: 'Telemarketing Sales Rule, 16 CFR',
        'zh-Hans': '《电话销售规则》16 CFR',
        'zh-Hant': '《電話銷售規則》16 CFR',
      },
      article: '310.4(b)(1)(iii)',
      inForceSince: '2003-10-01',
      url: 'https://www.ecfr.gov/current/title-16/part-310',
    },
  },
  {
    id: 'tcpa-227',
    country: 'US',
    about: 'remedy',
    text: {
      en: 'Who got more than one call within 12 months by the same entity against the do-not-call rules may sue for up to $500 a call, up to three times that where it was done knowingly.',
      'zh-Hans':
        '12 个月内被同一主体违反谢绝来电规则拨打超过一次的，可起诉索赔每次最高 500 美元，明知故犯的最高三倍。',
      'zh-Hant':
        '12 個月內被同一主體違反謝絕來電規則撥打超過一次的，可起訴索賠每次最高 500 美元，明知故犯的最高三倍。',
    },
    source: {
      law: {
        en: 'Telephone Consumer Protection Act, 47 U.S.C.',
        'zh-Hans': '《电话消费者保护法》47 U.S.C.',
        'zh-Hant': '《電話消費者保護法》47 U.S.C.',
      },
      article: '227(c)(5)',
      inForceSince: '1991-12-20',
      url: 'https://www.law.cornell.edu/uscode/text/47/227',
    },
  },
];

/** What a complaint cannot say, and must not seem to. */
export const NOT_KNOWN: readonly Localised[] = [
  {
    en: 'Who called: a displayed number can be forged, and whose line it is only the carrier can tell.',
    'zh-Hans': '是谁打的：来电显示可以伪造，线路归谁只有运营商能查。',
    'zh-Hant': '是誰打的：來電顯示可以偽造，線路歸誰只有電信業者能查。',
  },
  {
    en: 'Where the callers have the number from: that the number was given to a campaign does not show that it was passed on there.',
    'zh-Hans': '对方从哪里得到号码：曾把号码提供给某活动，并不说明号码是从那里转交出去的。',
    'zh-Hant': '對方從哪裡得到號碼：曾把號碼提供給某活動，並不說明號碼是從那裡轉交出去的。',
  },
  {
    en: 'A general rule on commercial voice calls was published as a draft in 2020; whether it is in force is not known here.',
    'zh-Hans': '关于商业性语音呼叫的一般规定 2020 年曾公开征求意见；本站不知道它是否已施行。',
    'zh-Hant': '關於商業性語音呼叫的一般規定 2020 年曾公開徵求意見；本站不知道它是否已施行。',
  },
];
