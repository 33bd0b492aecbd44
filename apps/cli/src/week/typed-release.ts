import type { Week } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedWeek } from './typed-week.ts';

const RELEASE = /^(\d{4}-W\d\d)\/r(\d{1,4})$/;

export interface TypedRelease {
  readonly week: Week;
  readonly revision: number;
}

/** @throws CliFailure unless it reads like `2026-W34/r1`. */
export function typedRelease(session: Session, typed: string): TypedRelease {
  const [, week = '', revision = ''] = RELEASE.exec(typed) ?? [];
  if (week === '') throw new CliFailure('release_malformed', { release: typed }, EXIT.usage);
  return { week: typedWeek(session, week), revision: Number(revision) };
}
