import type { WithdrawnReport } from '@rangewatch/service';
import { builder, type MutationFields } from '../../graphql/builder.ts';
import { InvalidInputType, invalidInput, NotFoundType } from '../../graphql/error-types.ts';

interface Withdrawn extends WithdrawnReport {
  readonly __typename: 'ReportWithdrawn';
}

const ReportWithdrawn = builder.objectRef<Withdrawn>('ReportWithdrawn').implement({
  description:
    'The report stays on record and counts nowhere any more. Withdrawing again answers the same.',
  fields: (t) => ({
    reportId: t.exposeString('reportId'),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime' }),
    leafIndex: t.exposeInt('leafIndex', { description: 'The withdrawal’s place in the ledger.' }),
  }),
});

const WithdrawReportResult = builder.unionType('WithdrawReportResult', {
  types: [ReportWithdrawn, InvalidInputType, NotFoundType],
});

export const withdrawReportField = (t: MutationFields) =>
  t.field({
    type: WithdrawReportResult,
    description: 'Takes a report back.',
    args: {
      receiptCode: t.arg.string({
        required: true,
        description: 'In any case, with or without spaces and dashes.',
      }),
    },
    resolve: async (_root, { receiptCode }, { services }) => {
      const outcome = await services.desk.withdrawReport(receiptCode);
      if (outcome.status === 'withdrawn') {
        return { __typename: 'ReportWithdrawn' as const, ...outcome };
      }
      const isUnknown = outcome.problems.some(({ code }) => code === 'report_unknown');
      if (isUnknown) return { __typename: 'NotFound' as const, code: 'report_unknown' as const };
      return invalidInput(...outcome.problems);
    },
  });
