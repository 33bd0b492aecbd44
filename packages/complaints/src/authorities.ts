import type { Localised } from '@rangewatch/schema';

/** Bodies that take complaints, by the number or name people know them by. */
export const AUTHORITY_IDS = [
  '12321',
  '12315',
  '12345',
  '12300',
  '12377',
  '110',
  'ftc',
  'fcc',
] as const;
export type AuthorityId = (typeof AUTHORITY_IDS)[number];

/** What a body asks for, in its own order; `own` is what only the person knows and types last. */
export const COMPLAINT_FIELDS = [
  'complainant',
  'address',
  'phone',
  'medium',
  'callerNumbers',
  'times',
  'category',
  'answered',
  'organiser',
  'campaign',
  'exposure',
  'consent',
  'evidence',
  'request',
] as const;
export type ComplaintField = (typeof COMPLAINT_FIELDS)[number];

export interface Authority {
  readonly id: AuthorityId;
  /** Where it is: ISO 3166 alpha-2. */
  readonly country: 'CN' | 'US';
  readonly name: Localised;
  /** What it is for. */
  readonly takes: Localised;
  /** What to expect of it, and what it does not do. */
  readonly expect: Localised;
  /** To dial; null where it is not called for this. */
  readonly phone: string | null;
  readonly url: string;
  /** What its form asks, in its order. */
  readonly asks: readonly ComplaintField[];
}

/** As their own pages said in November 2026; addresses and forms change. */
export const AUTHORITIES: readonly Authority[] = [
  {
    id: '12321',
    country: 'CN',
    name: {
      en: '12321 Internet harmful and spam information reporting centre',
      'zh-Hans': '12321 网络不良与垃圾信息举报受理中心',
      'zh-Hant': '12321 網路不良與垃圾資訊舉報受理中心',
    },
    takes: {
      en: 'Unwanted calls and messages: the number, the time and what it was about.',
      'zh-Hans': '骚扰电话和垃圾短信：号码、时间、内容类型。',
      'zh-Hant': '騷擾電話和垃圾簡訊：號碼、時間、內容類型。',
    },
    expect: {
      en: 'It passes reports to the carriers, who may check or stop the number. It asks for one number per report and does not decide about damages.',
      'zh-Hans': '它把举报转给运营商核查处置，可能停用号码。通常一次举报一个号码，不处理赔偿。',
      'zh-Hant': '它把舉報轉給電信業者核查處置，可能停用號碼。通常一次舉報一個號碼，不處理賠償。',
    },
    phone: '12321',
    url: 'https://www.12321.cn/',
    asks: ['phone', 'medium', 'callerNumbers', 'times', 'category', 'answered', 'evidence'],
  },
  {
    id: '12315',
    country: 'CN',
    name: {
      en: '12315 consumer complaints (market regulation)',
      'zh-Hans': '12315 消费者投诉举报（市场监管）',
      'zh-Hant': '12315 消費者投訴舉報（市場監管）',
    },
    takes: {
      en: 'A business you dealt with as a consumer: what it promised, what you gave it, what you ask for.',
      'zh-Hans': '您以消费者身份打过交道的经营者：它的承诺、您提供的信息、您的诉求。',
      'zh-Hant': '您以消費者身分打過交道的經營者：它的承諾、您提供的資訊、您的訴求。',
    },
    expect: {
      en: 'It says within seven working days whether it takes the complaint, and mediates between you and the business.',
      'zh-Hans': '七个工作日内告知是否受理，并在您与经营者之间调解。',
      'zh-Hant': '七個工作日內告知是否受理，並在您與經營者之間調解。',
    },
    phone: '12315',
    url: 'https://www.12315.cn/',
    asks: [
      'complainant',
      'phone',
      'address',
      'organiser',
      'campaign',
      'exposure',
      'consent',
      'callerNumbers',
      'times',
      'evidence',
      'request',
    ],
  },
  {
    id: '12345',
    country: 'CN',
    name: {
      en: '12345 city service line',
      'zh-Hans': '12345 政务服务便民热线',
      'zh-Hant': '12345 政務服務便民熱線',
    },
    takes: {
      en: 'Anything you do not know whom to tell: it finds the office that must answer.',
      'zh-Hans': '不知道该找谁时：由热线转交有责任的部门。',
      'zh-Hant': '不知道該找誰時：由熱線轉交有責任的部門。',
    },
    expect: {
      en: 'You get a case number and an answer from the office it was given to. Days differ from city to city.',
      'zh-Hans': '您会得到工单号和承办部门的答复，时限各地不同。',
      'zh-Hant': '您會得到工單號和承辦部門的答覆，時限各地不同。',
    },
    phone: '12345',
    url: 'https://www.gov.cn/',
    asks: [
      'complainant',
      'phone',
      'callerNumbers',
      'times',
      'organiser',
      'campaign',
      'exposure',
      'evidence',
      'request',
    ],
  },
  {
    id: '12300',
    country: 'CN',
    name: {
      en: 'Telecom user complaints (communications administrations)',
      'zh-Hans': '电信用户申诉（通信管理局）',
      'zh-Hant': '電信用戶申訴（通訊管理局）',
    },
    takes: {
      en: 'Your own carrier: when it did not deal with your complaint about unwanted calls within 15 days.',
      'zh-Hans': '针对您自己的运营商：向它投诉骚扰电话后 15 日内未处理或您不满意的。',
      'zh-Hant': '針對您自己的電信業者：向它投訴騷擾電話後 15 日內未處理或您不滿意的。',
    },
    expect: {
      en: 'Complain to the carrier first and keep the answer. It mediates between you and the carrier.',
      'zh-Hans': '请先向运营商投诉并保留答复。它在您与运营商之间调解。',
      'zh-Hant': '請先向電信業者投訴並保留答覆。它在您與電信業者之間調解。',
    },
    phone: '12300',
    url: 'https://yhssglxt.miit.gov.cn/',
    asks: ['complainant', 'phone', 'callerNumbers', 'times', 'category', 'evidence', 'request'],
  },
  {
    id: '12377',
    country: 'CN',
    name: {
      en: 'Cyberspace administration (12377)',
      'zh-Hans': '网信部门（12377 举报中心）',
      'zh-Hant': '網信部門（12377 舉報中心）',
    },
    takes: {
      en: 'A page, app or mini-program that you believe collects or passes on personal information against the rules.',
      'zh-Hans': '您认为违规收集或向他人提供个人信息的网页、App 或小程序。',
      'zh-Hant': '您認為違規收集或向他人提供個人資訊的網頁、App 或小程式。',
    },
    expect: {
      en: 'It is one of the bodies in charge of the Personal Information Protection Law and must take complaints and say what came of them (article 65).',
      'zh-Hans': '它是履行个人信息保护职责的部门之一，应当受理投诉并告知处理结果（第六十五条）。',
      'zh-Hant': '它是履行個人資訊保護職責的部門之一，應當受理投訴並告知處理結果（第六十五條）。',
    },
    phone: '12377',
    url: 'https://www.12377.cn/',
    asks: [
      'complainant',
      'phone',
      'organiser',
      'campaign',
      'exposure',
      'consent',
      'callerNumbers',
      'times',
      'evidence',
      'request',
    ],
  },
  {
    id: '110',
    country: 'CN',
    name: { en: 'Police (110)', 'zh-Hans': '公安机关（110）', 'zh-Hant': '公安機關（110）' },
    takes: {
      en: 'Fraud, threats, or when you have grounds to believe that personal information is traded.',
      'zh-Hans': '诈骗、威胁，或者您有理由相信有人买卖个人信息。',
      'zh-Hant': '詐騙、威脅，或者您有理由相信有人買賣個人資訊。',
    },
    expect: {
      en: 'Go to the nearest station with your material and ask for a receipt. Whether a case is opened is their decision.',
      'zh-Hans': '带材料到就近派出所报案，并索要回执。是否立案由公安机关决定。',
      'zh-Hant': '帶材料到就近派出所報案，並索要回執。是否立案由公安機關決定。',
    },
    phone: '110',
    url: 'https://cyberpolice.mps.gov.cn/',
    asks: [
      'complainant',
      'phone',
      'address',
      'callerNumbers',
      'times',
      'category',
      'organiser',
      'campaign',
      'exposure',
      'evidence',
      'request',
    ],
  },
  {
    id: 'ftc',
    country: 'US',
    name: {
      en: 'FTC (DoNotCall.gov)',
      'zh-Hans': '美国联邦贸易委员会（DoNotCall.gov）',
      'zh-Hant': '美國聯邦貿易委員會（DoNotCall.gov）',
    },
    takes: {
      en: 'Unwanted sales calls and robocalls to a number in the United States.',
      'zh-Hans': '打到美国号码的推销电话和自动语音电话。',
      'zh-Hant': '打到美國號碼的推銷電話和自動語音電話。',
    },
    expect: {
      en: 'Complaints are counted and published each working day without names; there is no answer to each.',
      'zh-Hans': '投诉每个工作日汇总公布（不含姓名），不逐一答复。',
      'zh-Hant': '投訴每個工作日彙總公布（不含姓名），不逐一答覆。',
    },
    phone: null,
    url: 'https://www.donotcall.gov/report.html',
    asks: [
      'phone',
      'times',
      'medium',
      'category',
      'callerNumbers',
      'organiser',
      'exposure',
      'complainant',
      'address',
    ],
  },
  {
    id: 'fcc',
    country: 'US',
    name: {
      en: 'FCC consumer complaints',
      'zh-Hans': '美国联邦通信委员会消费者投诉',
      'zh-Hant': '美國聯邦通訊委員會消費者投訴',
    },
    takes: {
      en: 'Unwanted calls, forged displayed numbers, and carriers that do not block or trace them.',
      'zh-Hans': '骚扰电话、伪造的来电显示，以及不拦截、不追查的运营商。',
      'zh-Hant': '騷擾電話、偽造的來電顯示，以及不攔截、不追查的電信業者。',
    },
    expect: {
      en: 'Complaints about a carrier go to that carrier, which has to answer within 30 days.',
      'zh-Hans': '针对运营商的投诉会转给该运营商，须在 30 日内答复。',
      'zh-Hant': '針對電信業者的投訴會轉給該電信業者，須在 30 日內答覆。',
    },
    phone: null,
    url: 'https://consumercomplaints.fcc.gov/',
    asks: [
      'complainant',
      'address',
      'phone',
      'medium',
      'callerNumbers',
      'times',
      'category',
      'evidence',
    ],
  },
];

export function isAuthorityId(text: string): text is AuthorityId {
  return AUTHORITY_IDS.some((id) => id === text);
}

export function findAuthority(id: AuthorityId): Authority {
  const found = AUTHORITIES.find((authority) => authority.id === id);
  if (!found) throw new RangeError('every id has its authority');
  return found;
}
