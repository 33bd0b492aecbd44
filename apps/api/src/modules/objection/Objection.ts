import type { ObjectionStatus } from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';
import { ObjectionStateEnum } from '../../graphql/enum-types.ts';

interface ObjectionNode extends ObjectionStatus {
  readonly __typename: 'Objection';
}

export function objectionNode(objection: ObjectionStatus): ObjectionNode {
  return { __typename: 'Objection', ...objection };
}

export const ObjectionType = builder.objectRef<ObjectionNode>('Objection').implement({
  description: 'Where an objection stands. Only its receipt leads here.',
  fields: (t) => ({
    range: t.exposeString('range', {
      description: 'The number or range objected to; a number is the range with no open digit.',
    }),
    state: t.expose('state', { type: ObjectionStateEnum }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'In the words of the person who decided; null while it is held.',
    }),
    aheadCount: t.exposeInt('aheadCount', {
      nullable: true,
      description: 'Objections that came before it and are still held; null once it is decided.',
    }),
  }),
});
