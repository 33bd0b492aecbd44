import { isAuthorityFile } from '@rangewatch/releases';
import { authorityFilter, isWeek, parseWith } from '@rangewatch/schema';
import { type Answer, NOT_FOUND, redirect } from '../../../http/answer.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import type { ExactOutcome, ExactQuestion } from '../../../report-gateway/authority-weeks.ts';
import type { SiteDeps } from '../../../site-deps.ts';
import { unavailablePage } from '../../report/unavailable-page.tsx';
import { noWeekPage } from '../../weeks/no-week-page.tsx';
import { forgetToken, readToken } from '../authority-token.ts';
import { readExactQuery } from './exact-filter.ts';
import { exactWeekPage } from './exact-week-page.tsx';
import { noExactRowsPage } from './no-exact-rows-page.tsx';
import { wrongFilterPage } from './wrong-filter-page.tsx';

/** One page of a week's exact rows, narrowed as asked. */
export async function showExactWeek(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const question = questionOf(request, deps);
  if ('kind' in question) return question;
  const table = await deps.gateway.readExactPage(question);
  if (table.kind !== 'accepted') return refusal(request, table);
  return exactWeekPage(request.page, { table: table.value, query: question.query });
}

/** All the rows asked for, as the API makes the file. */
export async function sendExactFile(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { file = '' } = request.params;
  if (!isAuthorityFile(file)) return NOT_FOUND;
  const question = questionOf(request, deps);
  if ('kind' in question) return question;
  const found = await deps.gateway.readExactFile(question, file);
  return found.kind === 'accepted' ? { kind: 'file', ...found.value } : refusal(request, found);
}

/** What to ask the API, or what to answer instead. */
function questionOf(request: SiteRequest, deps: SiteDeps): ExactQuestion | Answer {
  const { page, params, query } = request;
  const { week = '' } = params;
  if (!isWeek(week)) return noWeekPage(page, week, deps.clock());
  const access = readToken(request, deps);
  if (access === null) return redirect(page.href('authoritySignIn'));
  const asked = readExactQuery(query);
  const filter = parseWith(authorityFilter, Object.fromEntries(asked));
  const problem = filter.ok ? null : filter.problems.find(({ code }) => code === 'not_in_list');
  if (problem) return wrongFilterPage(page, { week, query: asked, problem });
  return { access, week, query: asked, locale: page.locale, sender: request };
}

function refusal(
  { page }: SiteRequest,
  outcome: Exclude<ExactOutcome<never>, { kind: 'accepted' }>,
): Answer {
  if (outcome.kind === 'unavailable') return unavailablePage(page);
  if (outcome.kind === 'accessOver') return redirect(page.href('authoritySignIn'), [forgetToken()]);
  return noExactRowsPage(page, outcome);
}
