import { describeNumber, parseCallerNumber } from '@rangewatch/numbering';
import { dayPartName, formatCount, formatDay, instantInZone } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { timeZoneName } from '../../locale/time-zone-name.ts';
import type { SiteDeps } from '../../site-deps.ts';
import type { CallAnswer } from './answers.ts';

/** The number as we read it, so that the person sees what will be counted. */
export function callerText(call: CallAnswer, page: PageContext, deps: SiteDeps): string {
  if (call.number === null) return page.t('report.number.withheldShort');
  const parsed = parseCallerNumber(call.number, deps);
  return parsed.ok ? describeNumber(parsed.value.number).display : call.number;
}

/** When and how often, in one line. */
export function timesText(call: CallAnswer, page: PageContext): string {
  const separator = page.locale === 'en' ? ', ' : '，';
  return [whenText(call, page), howOftenText(call, page)].join(separator);
}

export function whenText({ day, time, zone }: CallAnswer, { locale }: PageContext): string {
  const clock = time && ('clock' in time ? time.clock : dayPartName(time.part, locale));
  const isElsewhere = time && 'clock' in time && zone !== undefined && day;
  const where = isElsewhere ? timeZoneName(zone, instantInZone(day, time.clock, zone), locale) : '';
  return [day ? formatDay(day, locale) : '', clock ?? '', where].filter(Boolean).join(' ');
}

export function howOftenText(call: CallAnswer, { t, locale }: PageContext): string {
  const isMessage = call.medium === 'message';
  const count = formatCount(call.count ?? 1, locale);
  const one = isMessage ? 'report.calls.oneMessage' : 'report.calls.oneCall';
  const many = isMessage ? 'report.calls.messages' : 'report.calls.calls';
  const times = call.count === 1 ? t(one) : t(many, { count });
  return call.isApproximate ? t('report.calls.about', { times }) : times;
}
