import type { Request } from 'express';
import { HttpProblem } from '../../http/http-problem.ts';

const HASH = /^[0-9a-f]{40}$/i;
const HASH_PART = /^(?:[0-9a-f]{2}){2,20}$/i;
const WHOLE_NUMBER = /^\d{1,15}$/;

/** A parameter's text; null where it is absent, empty or sent twice. */
export function textParameter(req: Request, name: string): string | null {
  const value = req.query[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** 40 hex digits in lower case. @throws HttpProblem for anything else. */
export function hashParameter(req: Request, name: string): string {
  const text = textParameter(req, name) ?? '';
  if (!HASH.test(text)) throw new HttpProblem('phoneblock_hash_wrong', { name });
  return text.toLowerCase();
}

/** The first hex digits of a hash in lower case. @throws HttpProblem when they are odd, too few or too many. */
export function hashPartParameter(req: Request, name: string): string {
  const text = textParameter(req, name) ?? '';
  if (!HASH_PART.test(text)) throw new HttpProblem('phoneblock_hash_part_wrong', { name });
  return text.toLowerCase();
}

/** The same where the parameter may be absent or empty. */
export function optional<T>(
  read: (req: Request, name: string) => T,
  req: Request,
  name: string,
): T | null {
  return (req.query[name] ?? '') === '' ? null : read(req, name);
}

/** Null where it is absent or empty. @throws HttpProblem for what is no whole number of that span. */
export function wholeNumberParameter(
  req: Request,
  name: string,
  from: number,
  to: number,
): number | null {
  const value = req.query[name] ?? '';
  if (value === '') return null;
  const number = typeof value === 'string' && WHOLE_NUMBER.test(value) ? Number(value) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new HttpProblem('phoneblock_whole_number', { name, from, to });
}
