import type { LawSentence } from './law-sentence.ts';
import { CIVIL, CONSUMER, SMS } from './laws.ts';

/** Mainland: who may call or send messages. */
export const MAINLAND_CALLS = [
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
    law: CIVIL,
    article: '1033',
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
    law: CONSUMER,
    article: '29',
  },
  {
    id: 'sms',
    country: 'CN',
    about: 'calls',
    medium: 'message',
    text: {
      en: 'Commercial text messages need the receiver’s consent or request, and must offer an easy and effective way to refuse them.',
      'zh-Hans': '发送商业性短信息须经接收方同意或者请求，并提供便捷、有效的拒收方式。',
      'zh-Hant': '發送商業性簡訊須經接收方同意或者請求，並提供便捷、有效的拒收方式。',
    },
    law: SMS,
    article: null,
  },
] as const satisfies readonly LawSentence[];
