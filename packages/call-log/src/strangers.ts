import type { CallRow } from './call-row.ts';

/** What of a log is somebody else's business, and how much of it is nobody's. */
export interface Strangers {
  readonly rows: readonly CallRow[];
  readonly outgoingCount: number;
  readonly contactCount: number;
}

/** Drops outgoing calls and calls of saved contacts. Runs in the browser before anything is sent, and on arrival. */
export function strangersOnly(rows: readonly CallRow[]): Strangers {
  const received = rows.filter((row) => !isOutgoing(row));
  const strangers = received.filter(({ isContact }) => !isContact);
  return {
    rows: strangers,
    outgoingCount: rows.length - received.length,
    contactCount: received.length - strangers.length,
  };
}

function isOutgoing({ direction }: CallRow): boolean {
  return direction === 'outgoing' || direction === 'elsewhere';
}
