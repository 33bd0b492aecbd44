import type { Locale } from '../locale.ts';
import type { Problem, ProblemCode } from '../problem.ts';
import { fieldName } from './field-name.ts';
import { formatCount } from './formats.ts';
import en from './problems.en.json' with { type: 'json' };
import hans from './problems.zh-Hans.json' with { type: 'json' };
import hant from './problems.zh-Hant.json' with { type: 'json' };
import { fillTemplate, placeholdersOf } from './template.ts';

export const PROBLEM_SENTENCES: Readonly<Record<Locale, Readonly<Record<ProblemCode, string>>>> = {
  en,
  'zh-Hans': hans,
  'zh-Hant': hant,
};

const COUNTRY = /^[A-Z]{2}$/;

/**
 * What is wrong and what to do about it, in one or two sentences for the person who sent it.
 * A value that was lost on the way, as over an API of another version, reads `…`.
 */
export function problemMessage(problem: Problem, locale: Locale): string {
  const template = PROBLEM_SENTENCES[locale][problem.code];
  const values: Record<string, string> = { thing: fieldName(problem.path, locale) };
  for (const name of placeholdersOf(template)) {
    const value = problem.params[name] ?? values[name] ?? '…';
    values[name] = readable(name, value, locale);
  }
  return fillTemplate(template, values);
}

function readable(name: string, value: string | number, locale: Locale): string {
  if (typeof value === 'number') return formatCount(value, locale);
  if (name === 'character') return namedSign(value);
  if (name !== 'country' || !COUNTRY.test(value)) return value;
  return new Intl.DisplayNames(locale, { type: 'region' }).of(value) ?? value;
}

const CODE_POINT = /^U\+((?:10|[0-9A-F])?[0-9A-F]{4})$/;
const VISIBLE = /^[\p{S}\p{P}]$/u;

/** `📞 (U+1F4DE)`: a sign that can be seen is shown, one that cannot is named only. */
function namedSign(name: string): string {
  const sign = String.fromCodePoint(Number.parseInt(CODE_POINT.exec(name)?.[1] ?? '0', 16));
  return VISIBLE.test(sign) ? `${sign} (${name})` : name;
}
