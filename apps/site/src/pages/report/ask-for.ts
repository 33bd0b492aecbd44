import type { MessageKey, Translate } from '../../locale/translate.ts';
import type { ReportAnswers } from './answers.ts';

/** Questions that name whose phone it is; all others read the same for everybody. */
const FOR_SOMEBODY = {
  'report.given.title': 'report.given.titleFor',
  'report.given.campaign': 'report.given.campaignFor',
  'report.given.none': 'report.given.noneFor',
  'report.givenOn.title': 'report.givenOn.titleFor',
  'report.givenHow.title': 'report.givenHow.titleFor',
  'report.consent.title': 'report.consent.titleFor',
  'report.phones.title': 'report.phones.titleFor',
  'report.phones.hint': 'report.phones.hintFor',
  'report.phones.verify': 'report.phones.verifyFor',
  'report.phone.first': 'report.phone.firstFor',
  'report.phone.called': 'report.phone.calledFor',
  'report.person.title': 'report.person.titleFor',
  'report.person.text': 'report.person.textFor',
  'report.person.yes': 'report.person.yesFor',
  'report.person.noHint': 'report.person.noHintFor',
  'report.province.title': 'report.province.titleFor',
} as const satisfies Partial<Record<MessageKey, MessageKey>>;

/** The words of the form, about the phone of whoever it is filled in for. */
export function askFor({ forWhom }: Pick<ReportAnswers, 'forWhom'>, t: Translate): Translate {
  if (forWhom === null || forWhom === 'self') return t;
  const who = t(`report.who.${forWhom}`);
  return (key, values) =>
    isAbout(key) ? t(FOR_SOMEBODY[key], { ...values, who }) : t(key, values);
}

function isAbout(key: MessageKey): key is keyof typeof FOR_SOMEBODY {
  return Object.hasOwn(FOR_SOMEBODY, key);
}
