import { describeNumber, parseCallerNumber } from '@rangewatch/numbering';
import { dayPartName, formatCount, formatDay } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { CallAnswer } from './answers.ts';

/** The number as we read it, so that the person sees what will be counted. */
export function callerText(call: CallAnswer, page: PageContext, deps: SiteDeps): string {
  if (call.number === null) return page.t('report.number.withheldShort');
  const parsed = parseCallerNumber(call.number, deps);
  return parsed.ok ? describeNumber(parsed.value.number).display : call.number;
}

export function timesText(call: CallAnswer, { t, locale }: PageContext): string {
  const day = call.day ? formatDay(call.day, locale) : '';
  const time =
    call.time === null
      ? ''
      : 'clock' in call.time
        ? call.time.clock
        : dayPartName(call.time.part, locale);
  const isMessage = call.medium === 'message';
  const count = formatCount(call.count ?? 1, locale);
  const one = isMessage ? 'report.calls.oneMessage' : 'report.calls.oneCall';
  const many = isMessage ? 'report.calls.messages' : 'report.calls.calls';
  const times = call.count === 1 ? t(one) : t(many, { count });
  const about = call.isApproximate ? t('report.calls.about', { times }) : times;
  return [[day, time].filter(Boolean).join(' '), about].join(locale === 'en' ? ', ' : '，');
}
