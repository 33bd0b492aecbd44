import { reportInput } from '@rangewatch/schema';
import type { AcceptedReport } from '@rangewatch/service';
import { builder, type MutationFields } from '../../graphql/builder.ts';
import { InvalidInputType, invalidInput } from '../../graphql/error-types.ts';
import { inputFromZod } from '../../graphql/input-from-zod.ts';
import { campaignIdOf } from '../campaign/campaign-id.ts';

interface Accepted extends AcceptedReport {
  readonly __typename: 'ReportAccepted';
}

const ReportAccepted = builder.objectRef<Accepted>('ReportAccepted').implement({
  description: 'The report is on record, durably. Only this answer holds the receipt code.',
  fields: (t) => ({
    reportId: t.exposeString('reportId'),
    receiptCode: t.exposeString('receiptCode', {
      description:
        '26 characters with which the reporter, and nobody else, can withdraw the report.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    leafIndex: t.exposeInt('leafIndex', { description: 'Its place in the append-only ledger.' }),
    countedNumberCount: t.exposeInt('countedNumberCount', {
      nullable: true,
      description: 'Distinct numbers of the report that count; null in the answer to a repeat.',
    }),
    heldNumberCount: t.exposeInt('heldNumberCount', {
      nullable: true,
      description:
        'Distinct numbers kept without counting, because one network named them often today; null in the answer to a repeat.',
    }),
    repeated: t.exposeBoolean('repeated', {
      description: 'The same report had been accepted before: this is its receipt.',
    }),
    reporterSecret: t.string({
      description:
        'To send as the header `Rangewatch-Reporter` with the next report, so that a person is counted once. It is not kept here.',
      resolve: ({ reporterSecret }) => Buffer.from(reporterSecret).toString('base64url'),
    }),
  }),
});

const SubmitReportResult = builder.unionType('SubmitReportResult', {
  types: [ReportAccepted, InvalidInputType],
});

export const submitReportField = (t: MutationFields) =>
  t.field({
    type: SubmitReportResult,
    description:
      'One person’s statement about one incident. Sending the same key and content again gives the same receipt.',
    args: { input: t.arg({ type: inputFromZod(reportInput), required: true }) },
    resolve: async (_root, { input }, { services, client }) => {
      const { reporterSecret, networkPrefix, isSite } = client;
      if (!reporterSecret.ok) return invalidInput(reporterSecret.problem);
      const exposures = input.exposures?.map((exposure) => ({
        ...exposure,
        campaignId: campaignIdOf(exposure.campaignId),
      }));
      const outcome = await services.desk.submitReport(
        { ...input, exposures },
        {
          reporterSecret: reporterSecret.value,
          networkPrefix,
          channel: isSite ? 'form' : 'api',
        },
      );
      if (outcome.status === 'rejected') return invalidInput(...outcome.problems);
      return { __typename: 'ReportAccepted' as const, ...outcome };
    },
  });
