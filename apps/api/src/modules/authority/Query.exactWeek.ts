import { authorityPageQuery, isWeek, parseWith, weekProblem } from '@rangewatch/schema';
import type * as z from 'zod';
import type { ApiServices } from '../../api-services.ts';
import { type AskedRows, lookAtRows } from '../../authority/weeks/exact-week.ts';
import { pageOf } from '../../authority/weeks/table-views.ts';
import { builder, type QueryFields } from '../../graphql/builder.ts';
import {
  InvalidInputType,
  invalidInput,
  RateLimitedType,
  TokenRefusedType,
} from '../../graphql/error-types.ts';
import { refuseLookUp } from '../../graphql/limit-look-ups.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { type AskingReader, readerOf } from '../../http/token-holder.ts';
import { ExactWeekRefusedType, ExactWeekType } from './ExactWeek.ts';

const ExactWeekResult = builder.unionType('ExactWeekResult', {
  types: [ExactWeekType, TokenRefusedType, ExactWeekRefusedType, InvalidInputType, RateLimitedType],
});

export const exactWeekField = (t: QueryFields) =>
  t.field({
    type: ExactWeekResult,
    description:
      'Exact rows of a released week, for the token of an authority or the session of a person there. The first look of a day is entered in the ledger. What can be asked for is written as the file writes it: `place×category`, `CN-FJ`.',
    args: {
      week: t.arg.string({ required: true }),
      revision: t.arg.int(),
      dimension: t.arg.string(),
      place: t.arg.string(),
      category: t.arg.string(),
      source: t.arg.string(),
      cell: t.arg.string(),
      trend: t.arg.string(),
      page: t.arg.int({ description: 'Fifty rows each, from 1.' }),
    },
    resolve: async (_root, { week, ...args }, context) => {
      const limited = await refuseLookUp(context);
      if (limited) return limited;
      const checked = await context.checkToken('read:summary');
      if (!checked.ok) return { __typename: 'TokenRefused' as const, problem: checked.problem };
      const authority = readerOf(checked.holder);
      if (!authority) return refused(new HttpProblem('token_authority'));
      if (!isWeek(week)) return invalidInput(weekProblem(week));
      const given = Object.entries(args).filter(([, value]) => value !== null);
      const query = parseWith(authorityPageQuery, Object.fromEntries(given));
      if (!query.ok) return invalidInput(...query.problems);
      return lookAtPage(context.services, authority, { week, query: query.value });
    },
  });

/** One page of the rows asked for, or why there is none. */
async function lookAtPage(
  services: ApiServices,
  authority: AskingReader,
  asked: AskedRows<z.output<typeof authorityPageQuery>>,
) {
  try {
    const page = pageOf(await lookAtRows(services, authority, asked), authority, asked.query.page);
    return { __typename: 'ExactWeek' as const, ...page };
  } catch (error) {
    // What could not be written is ours to see to: it is logged, and masked.
    if (!(error instanceof HttpProblem) || error.code === 'access_not_noted') throw error;
    return refused(error);
  }
}

function refused(found: HttpProblem) {
  return { __typename: 'ExactWeekRefused' as const, problem: found };
}
