import {
  AUTHORITY_COLUMNS,
  AUTHORITY_FIELDS,
  type AuthorityRow as Row,
  type AuthorityTablePage,
} from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';
import { ErrorInterface } from '../../graphql/error-types.ts';
import { ReleaseStatusEnum } from '../../graphql/enum-types.ts';
import type { HttpProblem } from '../../http/http-problem.ts';

/** The columns of the file, by their names there. */
const ExactRowType = builder.objectRef<Row>('ExactRow').implement({
  description: 'One row of a week’s exact table: what `authority.json` says, under its names.',
  fields: (t) =>
    Object.fromEntries(
      AUTHORITY_COLUMNS.map((column) => [
        column,
        column === 'contains_sample'
          ? t.boolean({ resolve: (row) => row[column] })
          : isCount(column)
            ? t.int({ nullable: true, resolve: (row) => row[column] })
            : t.string({ nullable: true, resolve: (row) => row[column] }),
      ]),
    ),
});

type Count = {
  [Column in keyof Row]: number extends Row[Column] ? Column : never;
}[keyof Row];

function isCount(column: keyof Row): column is Count {
  return AUTHORITY_FIELDS.some(({ name, type }) => name === column && type === 'integer');
}

export interface ExactWeekNode extends AuthorityTablePage {
  readonly __typename: 'ExactWeek';
}

export const ExactWeekType = builder.objectRef<ExactWeekNode>('ExactWeek').implement({
  description:
    'One page of a week’s exact rows within an authority’s bounds, highest counts first.',
  fields: (t) => ({
    week: t.exposeString('week'),
    revision: t.exposeInt('revision'),
    status: t.expose('status', { type: ReleaseStatusEnum }),
    containsSample: t.exposeBoolean('containsSample', {
      description: 'Invented data is among the week’s.',
    }),
    authorityName: t.exposeString('authorityName'),
    hasFigures: t.exposeBoolean('hasFigures', {
      description:
        'False: all that the authority has of the week is what is no longer shown, or nothing.',
    }),
    rowCount: t.exposeInt('rowCount', { description: 'Of all pages together.' }),
    page: t.exposeInt('page'),
    pageCount: t.exposeInt('pageCount'),
    rows: t.field({ type: [ExactRowType], resolve: ({ rows }) => rows }),
  }),
});

export interface ExactWeekRefused {
  readonly __typename: 'ExactWeekRefused';
  readonly problem: HttpProblem;
}

export const ExactWeekRefusedType = builder
  .objectRef<ExactWeekRefused>('ExactWeekRefused')
  .implement({
    description: 'There is no such table, it is still to be made, or it is not for this authority.',
    interfaces: [ErrorInterface],
    fields: (t) => ({
      message: t.string({
        resolve: ({ problem }, _args, { client }) => problem.sentence(client.locale),
      }),
      code: t.string({
        description: '`week_not_due`, `outside_jurisdiction` and the like, as in JSON.',
        resolve: ({ problem }) => problem.code,
      }),
    }),
  });
