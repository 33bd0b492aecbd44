import type { CountBand, ShareBand } from '@rangewatch/statistics';
import { builder } from '../../graphql/builder.ts';

export const CountBandType = builder.objectRef<CountBand>('CountBand').implement({
  description: 'A count of people as it is shown, from and to inclusive: never an exact figure.',
  fields: (t) => ({
    from: t.exposeInt('from'),
    to: t.exposeInt('to', { nullable: true, description: 'Null: only "at least" is known.' }),
  }),
});

export const ShareBandType = builder.objectRef<ShareBand>('ShareBand').implement({
  description: 'A share of a range, 0 to 1, from and to inclusive.',
  fields: (t) => ({
    from: t.exposeFloat('from'),
    to: t.exposeFloat('to', { nullable: true, description: 'Null: only "at least" is known.' }),
  }),
});
