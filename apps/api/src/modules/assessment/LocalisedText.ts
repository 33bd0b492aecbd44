import type { Localised } from '@rangewatch/schema';
import { builder } from '../../graphql/builder.ts';

export const LocalisedTextType = builder.objectRef<Localised>('LocalisedText').implement({
  description: 'One text in the three languages people read here.',
  fields: (t) => ({
    zhHans: t.string({ resolve: (text) => text['zh-Hans'] }),
    zhHant: t.string({ resolve: (text) => text['zh-Hant'] }),
    en: t.string({ resolve: (text) => text.en }),
  }),
});
