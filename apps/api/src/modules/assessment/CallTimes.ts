import type { CallTimes, CountBand } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';
import { DayPartEnum } from '../../graphql/enum-types.ts';
import { CountBandType } from './Band.ts';

/** A figure is exact where it comes from an official file: a band of one value. */
export interface CallTimeNode {
  readonly weekday: number | null;
  readonly dayPart: CallTimes<CountBand>['dayParts'][number]['dayPart'] | null;
  readonly hour: number | null;
  readonly reports: CountBand;
}

const CallTimeType = builder.objectRef<CallTimeNode>('CallTime').implement({
  description: 'Reports of calls on one weekday, in one part of the day, or in one hour.',
  fields: (t) => ({
    weekday: t.exposeInt('weekday', { nullable: true, description: 'ISO 8601: 1 is Monday.' }),
    dayPart: t.expose('dayPart', { type: DayPartEnum, nullable: true }),
    hour: t.exposeInt('hour', {
      nullable: true,
      description: '0 to 23, on the clock of the deployment or as the file prints it.',
    }),
    reports: t.expose('reports', { type: CountBandType }),
  }),
});

export const CallTimesType = builder.objectRef<CallTimes<CountBand>>('CallTimes').implement({
  description: 'When calls come. What cannot be shown by itself is absent, which is not zero.',
  fields: (t) => ({
    weekdays: t.field({
      type: [CallTimeType],
      resolve: ({ weekdays }) => weekdays.map((each) => timeNode(each)),
    }),
    dayParts: t.field({
      type: [CallTimeType],
      resolve: ({ dayParts }) => dayParts.map((each) => timeNode(each)),
    }),
    hours: t.field({
      type: [CallTimeType],
      description: 'Only of calls whose time is known to the hour.',
      resolve: ({ hours }) => hours.map((each) => timeNode(each)),
    }),
  }),
});

function timeNode(time: Partial<CallTimeNode> & Pick<CallTimeNode, 'reports'>): CallTimeNode {
  return { weekday: null, dayPart: null, hour: null, ...time };
}

/** Exact figures in the shape of bands. */
export function exactTimes({ weekdays, dayParts, hours }: CallTimes<number>): CallTimes<CountBand> {
  return {
    weekdays: weekdays.map(exact),
    dayParts: dayParts.map(exact),
    hours: hours.map(exact),
  };
}

function exact<T extends { readonly reports: number }>({ reports, ...when }: T) {
  return { ...when, reports: { from: reports, to: reports } };
}
