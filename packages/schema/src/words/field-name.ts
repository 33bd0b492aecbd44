import type { Locale } from '../locale.ts';
import en from './fields.en.json' with { type: 'json' };
import hans from './fields.zh-Hans.json' with { type: 'json' };
import hant from './fields.zh-Hant.json' with { type: 'json' };
import { fillTemplate } from './template.ts';

type FieldCatalogue = Readonly<Record<keyof typeof en, string>>;

/** What people call each input; the empty name stands for an input without a name of its own. */
export const FIELD_NAMES: Readonly<Record<Locale, FieldCatalogue>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

const INDEX = /^\d+$/;

/**
 * What the input at a problem's path is called: `calls.3.callerNumber` is "the displayed number (entry 4)".
 * A first entry bears no number, since most lists have only one. A leading `input`, as GraphQL paths have, makes no difference.
 */
export function fieldName(path: string, locale: Locale): string {
  const parts = path.split('.');
  const last = parts.findLast((part) => !INDEX.test(part)) ?? '';
  const names: FieldCatalogue = FIELD_NAMES[locale];
  const field = names[isField(last) ? last : ''];
  const index = parts.find((part) => INDEX.test(part));
  const line = Number(index ?? 0) + 1;
  return line === 1 ? field : fillTemplate(names.line, { field, line });
}

function isField(name: string): name is keyof FieldCatalogue {
  return name !== 'line' && Object.hasOwn(en, name);
}
