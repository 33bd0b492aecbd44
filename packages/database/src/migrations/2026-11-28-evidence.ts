import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Files that reporters attached, and who was given one of them. The files themselves are stored elsewhere. */
export async function addEvidence(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements({
  textType: text,
  integerType: integer,
  binaryType: binary,
}: Engine): string[] {
  return [
    `create table evidence (
      evidence_id ${text} primary key, owner_hash ${binary} not null,
      report_id ${text} references report (report_id) on delete cascade,
      kind ${text} not null, subject ${text} not null, media_type ${text} not null,
      byte_count ${integer} not null, sha256 ${binary} not null,
      sealed_key ${binary} not null, key_id ${text} not null,
      copy_name ${text}, is_covered ${integer} not null,
      received_at ${integer} not null, kept_from ${integer} not null,
      unique (owner_hash, sha256))`,
    `create index evidence_by_report on evidence (report_id) where report_id is not null`,
    `create table evidence_act (
      act_id ${text} primary key, evidence_id ${text} not null,
      report_id ${text} references report (report_id) on delete set null,
      kind ${text} not null, recipient ${text} not null, reason ${text} not null,
      acted_at ${integer} not null, leaf_index ${integer} not null)`,
    `create index evidence_act_by_evidence on evidence_act (evidence_id)`,
    `create index evidence_act_by_report on evidence_act (report_id) where report_id is not null`,
  ];
}
