import {
  type AuthorityChanges,
  authorityChanges,
  type AuthorityTablePage,
  authorityTablePage,
  type Locale,
} from '@rangewatch/schema';
import * as z from 'zod';
import { type ApiAddress, fetchApi } from './api-request.ts';
import type { Objector } from './sender.ts';
import type { ApiBytes } from './send-stream.ts';

/** What came of asking for exact rows. */
export type ExactOutcome<T> =
  | { readonly kind: 'accepted'; readonly value: T }
  /** Unknown, ended, or of another scope. */
  | { readonly kind: 'accessOver' }
  /** There is none, or not for them: the API's own words, in the language asked for. */
  | { readonly kind: 'refused'; readonly status: number; readonly detail: string }
  | { readonly kind: 'unavailable' };

export interface ExactFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array;
}

export interface ExactQuestion {
  /** A session or a machine's token. */
  readonly access: string;
  readonly week: string;
  /** What rows are to be narrowed by, as the API reads it. */
  readonly query: URLSearchParams;
  readonly locale: Locale;
  readonly sender: Objector;
}

/** Exact rows of released weeks. The API bounds them, and has it on record before it answers. */
export interface AuthorityWeeks {
  readExactPage(question: ExactQuestion): Promise<ExactOutcome<AuthorityTablePage>>;
  readExactChanges(question: ExactQuestion): Promise<ExactOutcome<AuthorityChanges>>;
  readExactFile(question: ExactQuestion, file: string): Promise<ExactOutcome<ExactFile>>;
}

/** A long table on a slow line. */
const FILE_TIMEOUT_MS = 30_000;
const FILE_NAME = /filename="?([\w.-]+)/;

export function createAuthorityWeeks(api: ApiAddress): AuthorityWeeks {
  return {
    readExactPage: async (question) => read(await ask(api, question, ''), authorityTablePage),
    readExactChanges: async (question) =>
      read(await ask(api, question, '/changes'), authorityChanges),
    async readExactFile(question, file) {
      const answer = await ask({ timeoutMs: FILE_TIMEOUT_MS, ...api }, question, `/${file}`);
      if (!answer?.ok) return refusalOf(answer);
      const { content, headers } = answer;
      const type = headers.get('content-type') ?? 'application/octet-stream';
      const name = FILE_NAME.exec(headers.get('content-disposition') ?? '')?.[1] ?? file;
      return { kind: 'accepted', value: { name, type, content } };
    },
  };
}

function ask(
  api: ApiAddress,
  { access, week, query, locale, sender }: ExactQuestion,
  rest: string,
): Promise<ApiBytes | null> {
  const search = query.size > 0 ? `?${query}` : '';
  const path = `/v1/authority/weeks/${encodeURIComponent(week)}${rest}${search}`;
  const headers = { 'accept-language': locale };
  return fetchApi(api, { path, method: 'GET', sender, headers, access });
}

function read<T>(answer: ApiBytes | null, shape: z.ZodType<T>): ExactOutcome<T> {
  if (!answer?.ok) return refusalOf(answer);
  const value = shape.safeParse(jsonOf(answer));
  return value.success ? { kind: 'accepted', value: value.data } : { kind: 'unavailable' };
}

const problemBody = z.object({ code: z.string(), detail: z.string() });
/** What a person can do nothing about here. */
const OWN_FAULTS: readonly string[] = ['internal', 'busy', 'too_slow', 'database_unavailable'];

function refusalOf<T>(answer: ApiBytes | null): ExactOutcome<T> {
  if (!answer) return { kind: 'unavailable' };
  if (answer.status === 401) return { kind: 'accessOver' };
  const problem = problemBody.safeParse(jsonOf(answer));
  if (!problem.success || OWN_FAULTS.includes(problem.data.code)) return { kind: 'unavailable' };
  return { kind: 'refused', status: answer.status, detail: problem.data.detail };
}

function jsonOf({ content }: ApiBytes): unknown {
  try {
    return JSON.parse(Buffer.from(content).toString('utf8'));
  } catch {
    return null;
  }
}
