import { isNumberRange, type NumberRange } from '@rangewatch/numbering';
import {
  isProblemCode,
  OBJECTION_STATES,
  type ObjectionStatus,
  parseReceiptCode,
  type Problem,
  type ProblemCode,
  problem,
  type ReceiptCode,
} from '@rangewatch/schema';
import * as z from 'zod';
import type { ObjectionReceipt } from './report-gateway.ts';
import type { Outcome } from './outcome.ts';

const receiptCode = z.string().transform((text, context): ReceiptCode => {
  const code = parseReceiptCode(text);
  if (code) return code;
  context.addIssue({ code: 'custom', message: 'not a receipt code' });
  return z.NEVER;
});
const range = z.custom<NumberRange>((text) => typeof text === 'string' && isNumberRange(text));

const registered = z.object({
  __typename: z.literal('CampaignRegistered'),
  campaignId: z.string().min(1),
});
const contributed = z
  .object({ __typename: z.literal('ContributionHeld'), repeated: z.boolean() })
  .transform(({ repeated }) => ({ isRepeated: repeated }));
const withdrawn = z
  .object({ __typename: z.literal('ReportWithdrawn') })
  .transform(() => ({ isWithdrawn: true as const }));
const held = z
  .object({ __typename: z.literal('ObjectionHeld'), receiptCode, range })
  .transform(({ __typename, ...receipt }): ObjectionReceipt => receipt);
const objection = z
  .object({
    __typename: z.literal('Objection'),
    range,
    state: z.enum(OBJECTION_STATES),
    receivedAt: z.iso.datetime().pipe(z.coerce.date()),
    decidedAt: z.iso.datetime().pipe(z.coerce.date()).nullable(),
    reason: z.string().nullable(),
    aheadCount: z.int().nullable(),
  })
  .transform(({ __typename, ...status }): ObjectionStatus => status);
/** The success each question can be answered with. */
export const SUCCESS = { registered, contributed, withdrawn, held, objection } as const;

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

/**
 * One root field was asked for; it holds a success, a refusal, or nothing usable. `unknown` is what "not
 * found" means there.
 */
export function readAnswer<T>(
  answer: unknown,
  success: z.ZodType<T>,
  unknown: ProblemCode = 'report_unknown',
): Outcome<T> {
  const payload = envelope.safeParse(answer);
  const [field] = payload.success ? Object.values(payload.data.data) : [];
  const value = success.safeParse(field);
  if (value.success) return { kind: 'accepted', value: value.data };
  const refused = refusal.safeParse(field);
  return refused.success
    ? { kind: 'refused', problems: problemsOf(refused.data, unknown) }
    : { kind: 'unavailable' };
}

function problemsOf(refused: z.output<typeof refusal>, unknown: ProblemCode): readonly Problem[] {
  if (refused.__typename === 'NotFound') return [problem(unknown, 'receiptCode')];
  if (refused.__typename === 'RateLimited') return [problem('too_many_requests')];
  return refused.problems.map(({ path, code, parameters }) =>
    problem(code, path, Object.fromEntries(parameters.map(({ name, value }) => [name, value]))),
  );
}
