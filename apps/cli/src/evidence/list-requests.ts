import type { Writers } from '@rangewatch/database/writers';
import { actSubjectText } from '@rangewatch/schema';
import type { Session } from '../terminal/session.ts';

const MOST_LISTED = 200;

/** Requests that a second person approved, and that wait for their files; newest first. */
export async function listApprovedRequests(session: Session, writers: Writers): Promise<void> {
  const query = { authorityId: null, state: 'approved', limit: MOST_LISTED } as const;
  const requests = await writers.listEvidenceRequests(query);
  const lines = requests.map(({ requestId, authority, subject, week, answer, reason }) =>
    [
      requestId,
      answer?.at.toISOString().slice(0, 10) ?? '',
      authority,
      `${actSubjectText(subject)} ${week}`,
      reason,
    ].join('  '),
  );
  session.result({ ok: true, requests }, lines.length > 0 ? lines : [session.say('request_none')]);
}
