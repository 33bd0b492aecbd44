import type { Session } from './terminal/session.ts';

/** What a command does; an exit code other than 0 says that a check found something wrong. */
export type Handler<A extends readonly unknown[]> = (
  session: Session,
  ...args: A
) => Promise<number | void>;

/** Makes a handler commander's action: it gets the session of the command line before its own arguments. */
export type Run = <A extends readonly unknown[]>(
  handler: Handler<A>,
) => (...args: A) => Promise<void>;
