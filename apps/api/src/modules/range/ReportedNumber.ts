import { describeNumber } from '@rangewatch/numbering';
import { builder } from '../../graphql/builder.ts';
import type { ReportedNumber } from '../../look-up/reported-numbers.ts';
import { AssessmentType } from '../assessment/Assessment.ts';

export const ReportedNumberType = builder.objectRef<ReportedNumber>('ReportedNumber').implement({
  description: 'A number of a range of which something may be said.',
  fields: (t) => ({
    number: t.exposeString('number', { description: 'As it is stored: `8617012345678`.' }),
    display: t.string({ resolve: ({ number }) => describeNumber(number).display }),
    lastWeek: t.exposeString('lastWeek', {
      nullable: true,
      description: 'The latest week that can be shown.',
    }),
    assessment: t.expose('assessment', { type: AssessmentType }),
  }),
});
