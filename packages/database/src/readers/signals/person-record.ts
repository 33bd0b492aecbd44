import type { Selectable } from 'kysely';
import type { SignalPersonRow } from '../../tables/signal-rows.ts';
import type { SignalPersonRecord } from './signal-readers.ts';

export function personRecord(row: Selectable<SignalPersonRow>): SignalPersonRecord {
  const { log_from: from, log_to: to } = row;
  return {
    personNo: row.person_no,
    source: row.source,
    personRef: row.person_ref,
    region: row.region,
    isVerified: row.is_verified === 1,
    signedUpOn: row.signed_up_on,
    invite: row.invite,
    network: row.network,
    device: row.device,
    wording: row.wording,
    log: from === null || to === null ? null : { from, to },
  };
}
