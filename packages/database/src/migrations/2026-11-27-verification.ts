import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Phones that reporters have shown to be theirs, or are about to. */
export async function addVerification(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements({
  textType: text,
  integerType: integer,
  binaryType: binary,
}: Engine): string[] {
  return [
    `create table phone_verification (
      code_hash ${binary} primary key, owner_hash ${binary} not null, label ${text} not null,
      phone_tag ${binary}, created_at ${integer} not null, expires_at ${integer} not null,
      verified_at ${integer},
      report_id ${text} references report (report_id) on delete cascade)`,
    `create index phone_verification_by_owner on phone_verification (owner_hash)`,
    `create index phone_verification_by_report on phone_verification (report_id) where report_id is not null`,
  ];
}
