import type { Authority } from './authority.ts';

/** Bodies of the United States, as their own pages said in November 2026; addresses and forms change. */
export const UNITED_STATES: readonly Authority[] = [
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
      'isRecorded',
      'category',
      'callerNumbers',
      'callerName',
      'askedToStop',
      'complainant',
      'address',
      'request',
    ],
    laws: ['tsr-310.4'],
    takesOneNumber: true,
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
      'phone',
      'medium',
      'isRecorded',
      'category',
      'callerNumbers',
      'callerName',
      'times',
      'answered',
      'request',
      'evidence',
      'complainant',
      'address',
    ],
    laws: ['tsr-310.4', 'tcpa-227'],
    takesOneNumber: true,
  },
];
