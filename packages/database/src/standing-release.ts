import { sql } from 'kysely';

/**
 * Whether an `authority_act` is about a release that is on record. One that went with the sample may have been published
 * anew under the same week and revision: what was noted before the new one was read was about the old. It stays in the
 * ledger, and on no receipt. Acts of before the ledger had them say only which revision.
 */
export const isOfStandingRelease = () => sql<boolean>`exists (
  select 1 from release where release.week = authority_act.week and release.revision = authority_act.revision
    and coalesce(authority_act.leaf_index, release.ledger_size) >= release.ledger_size)`;
