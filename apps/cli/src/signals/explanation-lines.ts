import type { FinishedRun } from '@rangewatch/service/signals';
import { type ExposureRoute, exposureRouteName, formatCount } from '@rangewatch/schema';
import { checklistLines, signalLevelName } from '@rangewatch/statistics/signal-words';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import type { Session } from '../terminal/session.ts';

const MARKS = { met: '[x]', missed: '[ ]', unknown: '[?]' } as const;

/** One result with every condition, level by level, and the ratio of each step at which the number was given. */
export function explanationLines(
  session: Session,
  { result }: FinishedRun['results'][number],
): readonly string[] {
  const record = JSON.parse(result) as SignalRecord;
  const { locale, say } = session;
  const lines = checklistLines(record, locale);
  const byLevel = [...Map.groupBy(lines, ({ level }) => level)];
  return [
    say('signals_pair', {
      campaign: record.campaign,
      range: record.range,
      level: signalLevelName(record.level, locale),
    }),
    ...byLevel.flatMap(([level, conditions]) => [
      `  ${signalLevelName(level, locale)}`,
      ...conditions.map(({ isMet, text }) => `    ${markOf(isMet)} ${text}`),
    ]),
    `  ${say('signals_routes')}`,
    ...routeLines(record, session),
    '',
  ];
}

function markOf(isMet: boolean | null): string {
  if (isMet === null) return MARKS.unknown;
  return isMet ? MARKS.met : MARKS.missed;
}

function routeLines({ routes }: SignalRecord, { locale, say }: Session): readonly string[] {
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const { differenceP, ...byRoute } = routes;
  const lines = Object.entries(byRoute).map(([route, { o, e, ratio, lower, upper }]) =>
    say('signals_route', {
      route: exposureRouteName(route as ExposureRoute, locale),
      o: formatCount(o, locale),
      e: figure.format(e),
      ratio: figure.format(ratio),
      lower: figure.format(lower),
      upper: figure.format(upper),
    }),
  );
  const difference =
    differenceP === null
      ? say('signals_routes_alone')
      : say('signals_routes_differ', { p: differenceP.toPrecision(2) });
  return [...lines, difference].map((line) => `    ${line}`);
}
