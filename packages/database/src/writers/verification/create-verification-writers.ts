import { sql } from 'kysely';
import { type Connection, inTransaction } from '../../connection.ts';
import type { Tx } from '../../tables.ts';
import { markChangedPersons } from '../signal-facts/changed-persons.ts';
import { listPhones } from './list-phones.ts';
import { startVerification } from './start-verification.ts';
import type { ArrivedCode, VerificationWriters } from './verification-writers.ts';

export function createVerificationWriters(connection: Connection): VerificationWriters {
  const { db } = connection;
  return {
    startVerification: (start) => inTransaction(db, (tx) => startVerification(tx, start)),
    verifyPhone: (arrived) => inTransaction(db, (tx) => verifyPhone(tx, arrived)),
    listPhones: (ownerHash, now) => listPhones(db, ownerHash, now),
    dropEndedVerifications: (now) => dropEndedVerifications(connection, now),
  };
}

/** Of two messages with the same code the first counts. */
async function verifyPhone(
  tx: Tx,
  { codeHash, phoneTag, arrivedAt }: ArrivedCode,
): Promise<boolean> {
  const verified = await tx
    .updateTable('phone_verification')
    .set({ phone_tag: Buffer.from(phoneTag), verified_at: arrivedAt.getTime() })
    .where('code_hash', '=', Buffer.from(codeHash))
    .where('verified_at', 'is', null)
    .where('expires_at', '>', arrivedAt.getTime())
    .returning('report_id')
    .executeTakeFirst();
  if (verified?.report_id) await markReporter(tx, verified.report_id);
  return verified !== undefined;
}

/** A phone may show itself after its report was sent. */
async function markReporter(tx: Tx, reportId: string): Promise<void> {
  const report = await tx
    .selectFrom('report')
    .select('person_id')
    .where('report_id', '=', reportId)
    .executeTakeFirst();
  await markChangedPersons(tx, [report?.person_id ?? null]);
}

async function dropEndedVerifications({ db, engine }: Connection, now: Date): Promise<number> {
  const { numDeletedRows } = await inTransaction(db, (tx) =>
    tx
      .deleteFrom('phone_verification')
      .where((row) =>
        row.or([
          row.and([row('verified_at', 'is', null), row('expires_at', '<=', now.getTime())]),
          row.and([
            row('report_id', 'is', null),
            row('owner_hash', 'not in', row.selectFrom('draft').select('owner_hash')),
          ]),
        ]),
      )
      .executeTakeFirstOrThrow(),
  );
  for (const statement of engine.clearOut('phone_verification'))
    await sql.raw(statement).execute(db);
  return Number(numDeletedRows);
}
