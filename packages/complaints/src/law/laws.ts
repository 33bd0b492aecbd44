import type { Law } from './law-sentence.ts';

// Pages and dates as looked up in November 2026.

export const PIPL: Law = {
  name: {
    en: 'Personal Information Protection Law',
    'zh-Hans': '个人信息保护法',
    'zh-Hant': '個人資訊保護法（個人信息保護法）',
  },
  code: null,
  inForceSince: '2021-11-01',
  text: { url: 'https://www.gov.cn/xinwen/2021-08/20/content_5632486.htm' },
};

export const CIVIL: Law = {
  name: { en: 'Civil Code', 'zh-Hans': '民法典', 'zh-Hant': '民法典' },
  code: null,
  inForceSince: '2021-01-01',
  text: { url: 'https://www.gov.cn/xinwen/2020-06/01/content_5516649.htm' },
};

export const FRAUD: Law = {
  name: {
    en: 'Anti-Telecom and Online Fraud Law',
    'zh-Hans': '反电信网络诈骗法',
    'zh-Hant': '反電信網路詐騙法（反電信網絡詐騙法）',
  },
  code: null,
  inForceSince: '2022-12-01',
  text: {
    url: 'https://www.miit.gov.cn/jgsj/zfs/fl/art/2022/art_d30139b442a141f48f05775d8c0b3cee.html',
  },
};

export const CONSUMER: Law = {
  name: {
    en: 'Consumer Rights Protection Law',
    'zh-Hans': '消费者权益保护法',
    'zh-Hant': '消費者權益保護法',
  },
  code: null,
  inForceSince: '2014-03-15',
  text: {
    url: 'https://www.samr.gov.cn/zfjcj/tzgg/art/2023/art_615af9ed6bcd4974bf853dd2e02bc663.html',
  },
};

/** Its article 253-1 reads as Amendment IX of 2015 put it, which is the page linked. */
export const CRIMINAL_253: Law = {
  name: { en: 'Criminal Law', 'zh-Hans': '刑法', 'zh-Hant': '刑法' },
  code: null,
  inForceSince: '2015-11-01',
  text: { url: 'https://www.npc.gov.cn/zgrdw/npc/xinwen/2015-08/31/content_1945587.htm' },
};

export const SECURITY: Law = {
  name: {
    en: 'Public Security Administration Punishments Law',
    'zh-Hans': '治安管理处罚法',
    'zh-Hant': '治安管理處罰法',
  },
  code: null,
  inForceSince: '2026-01-01',
  text: {
    published: {
      en: 'revised on 27 June 2025 by the Standing Committee of the National People’s Congress, which publishes the text',
      'zh-Hans': '2025年6月27日全国人民代表大会常务委员会修订公布的文本',
      'zh-Hant': '2025年6月27日全國人民代表大會常務委員會修訂公布的文本',
    },
  },
};

export const INTERPRETATION_2017: Law = {
  name: {
    en: 'Interpretation on crimes of infringing citizens’ personal information (Fa Shi [2017] No. 10)',
    'zh-Hans': '关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释',
    'zh-Hant': '關於辦理侵犯公民個人信息刑事案件適用法律若干問題的解釋',
  },
  code: null,
  inForceSince: '2017-06-01',
  text: {
    published: {
      en: 'published on 8 May 2017 by the Supreme People’s Court and the Supreme People’s Procuratorate',
      'zh-Hans': '2017年5月8日最高人民法院、最高人民检察院公布的法释〔2017〕10号',
      'zh-Hant': '2017年5月8日最高人民法院、最高人民檢察院公布的法釋〔2017〕10號',
    },
  },
};

/** Revised in 2026; which article of the revised text holds the sentence could not be read. */
export const SMS: Law = {
  name: {
    en: 'Provisions on the Administration of Short Message Services (revised 2026)',
    'zh-Hans': '通信短信息服务管理规定（2026年修订）',
    'zh-Hant': '通信短信息服務管理規定（2026年修訂）',
  },
  code: null,
  inForceSince: '2026-05-01',
  text: {
    url: 'https://www.miit.gov.cn/gyhxxhb/jgsj/cyzcyfgs/bmgz/xxtxl/art/2026/art_f729621047ec4c30bcdd5cd4101f9568.html',
  },
};

export const TSR: Law = {
  name: {
    en: 'Telemarketing Sales Rule',
    'zh-Hans': '电话销售规则',
    'zh-Hant': '電話銷售規則',
  },
  code: '16 CFR',
  inForceSince: '2003-10-01',
  text: {
    url: 'https://www.ecfr.gov/current/title-16/chapter-I/subchapter-C/part-310/section-310.4',
  },
};

export const TCPA: Law = {
  name: {
    en: 'Telephone Consumer Protection Act',
    'zh-Hans': '电话消费者保护法',
    'zh-Hant': '電話消費者保護法',
  },
  code: '47 U.S.C.',
  inForceSince: '1992-12-20',
  text: { url: 'https://www.law.cornell.edu/uscode/text/47/227' },
};
