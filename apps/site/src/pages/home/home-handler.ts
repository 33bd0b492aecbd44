import { type Reading, readText } from '@rangewatch/numbering';
import { type Answer, redirect } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { SiteRequest } from '../../http/site-request.ts';
import type { SiteDeps } from '../../site-deps.ts';
import { choicePage } from './choice-page.tsx';
import { homePage, withheldPage } from './home-page.tsx';
import { findHotRanges } from './hot-ranges.ts';
import { malformedLookUp } from './malformed-look-up.tsx';
import { choicesOf, type ReadingChoice } from './reading-choices.ts';

/** The look-up box; with `?q=` it leads on to what was typed. */
export async function showHome({ page, query }: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const text = query.get('q');
  if (text !== null) return lookUp(page, text, readText(text, deps), deps);
  const { items } = await deps.readers.listReleases({ limit: 1 });
  const release = items[0] ?? null;
  const hotRanges = release ? await findHotRanges(release, deps.releasesDir) : [];
  return homePage(page, { release, hotRanges });
}

function lookUp(page: PageContext, text: string, reading: Reading, deps: SiteDeps): Answer {
  const { defaultCountry } = deps;
  if (reading.type === 'withheld') return withheldPage(page, text);
  if (reading.type === 'malformed') return malformedLookUp(page, text, deps, 400);
  const choices = ownFirst(choicesOf(page, reading), defaultCountry);
  const [likeliest] = choices;
  if (!likeliest) return malformedLookUp(page, text, deps, 400);
  return isCertain(choices, defaultCountry)
    ? redirect(likeliest.href)
    : choicePage(page, text, choices);
}

function ownFirst(choices: readonly ReadingChoice[], country: string): readonly ReadingChoice[] {
  const isOwn = (choice: ReadingChoice) => choice.country === country && choice.isAssigned;
  return choices.toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

/**
 * Nobody who types a mainland mobile number means the North American one of the same digits: the only
 * reading of the deployment's own country wins when someone can hold it. Its page names the others.
 * A landline typed without its trunk 0 looks too much like numbers of elsewhere to be certain.
 */
function isCertain(choices: readonly ReadingChoice[], country: string): boolean {
  const [likeliest, ...others] = choices;
  if (others.length === 0) return true;
  const isOwn =
    likeliest?.country === country &&
    likeliest.isAssigned &&
    likeliest.kind !== null &&
    likeliest.kind !== 'fixed';
  return isOwn && others.every((other) => other.country !== country);
}
