import {
  isProblemCode,
  parseReceiptCode,
  type Problem,
  problem,
  type ReceiptCode,
} from '@rangewatch/schema';
import * as z from 'zod';
import type { Outcome } from './report-gateway.ts';

const accepted = z
  .object({ __typename: z.literal('ReportAccepted'), receiptCode: z.string() })
  .transform(({ receiptCode }, context): { receiptCode: ReceiptCode } => {
    const code = parseReceiptCode(receiptCode);
    if (code) return { receiptCode: code };
    context.addIssue({ code: 'custom', message: 'not a receipt code' });
    return z.NEVER;
  });
const registered = z.object({
  __typename: z.literal('CampaignRegistered'),
  campaignId: z.string().min(1),
});
const withdrawn = z
  .object({ __typename: z.literal('ReportWithdrawn') })
  .transform(() => ({ isWithdrawn: true as const }));
/** The success each mutation can answer with. */
export const SUCCESS = { accepted, registered, withdrawn } as const;

const refusal = z.discriminatedUnion('__typename', [
  z.object({
    __typename: z.literal('InvalidInput'),
    problems: z.array(
      z.object({
        path: z.string(),
        code: z.string().refine(isProblemCode),
        parameters: z.array(z.object({ name: z.string(), value: z.string() })),
      }),
    ),
  }),
  z.object({ __typename: z.literal('NotFound') }),
  z.object({ __typename: z.literal('RateLimited') }),
]);
const envelope = z.object({ data: z.record(z.string(), z.unknown()) });

/** A mutation has one root field; it holds a success, a refusal, or nothing usable. */
export function readAnswer<T>(answer: unknown, success: z.ZodType<T>): Outcome<T> {
  const payload = envelope.safeParse(answer);
  const [field] = payload.success ? Object.values(payload.data.data) : [];
  const value = success.safeParse(field);
  if (value.success) return { kind: 'accepted', value: value.data };
  const refused = refusal.safeParse(field);
  return refused.success
    ? { kind: 'refused', problems: problemsOf(refused.data) }
    : { kind: 'unavailable' };
}

function problemsOf(refused: z.output<typeof refusal>): readonly Problem[] {
  if (refused.__typename === 'NotFound') return [problem('report_unknown', 'receiptCode')];
  if (refused.__typename === 'RateLimited') return [problem('too_many_requests')];
  return refused.problems.map(({ path, code, parameters }) =>
    problem(code, path, Object.fromEntries(parameters.map(({ name, value }) => [name, value]))),
  );
}
