import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** Cases with a state of their own, of which an authority has one open at a time for a row, and requests for evidence. */
export async function addEvidenceRequests(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of [...cases(engine), ...EARLIER_CASES, ...requests(engine)])
    await sql.raw(statement).execute(db);
}

function cases({ textType: text, integerType: integer }: Engine): readonly string[] {
  return [
    `create table authority_case (
      case_id ${text} primary key, authority_id ${text} references authority (authority_id),
      authority ${text} not null, week ${text} not null, revision ${integer} not null,
      subject ${text} not null, state ${text} not null, outcome ${text}, opened_at ${integer} not null)`,
    `create index authority_case_by_authority on authority_case (authority_id)`,
    `alter table authority_act add column case_id ${text} references authority_case (case_id)`,
    `alter table authority_act add column outcome ${text}`,
    `alter table authority_act add column person_id ${text} references authority_person (person_id)`,
    `create index authority_act_by_case on authority_act (case_id) where case_id is not null`,
  ];
}

/** What was noted of cases before they had a state; acts of a case that nobody opened stay as they are. */
const EARLIER_CASES = [
  `insert into authority_case
    (case_id, authority_id, authority, week, revision, subject, state, outcome, opened_at)
    select min(act_id),
      (select authority_id from authority where name = opened.authority and ended_at is null),
      authority, week, min(revision), subject,
      case
        when exists (select 1 from authority_act as later where later.kind = 'case_closed'
          and later.authority = opened.authority and later.week = opened.week
          and later.subject = opened.subject) then 'closed'
        when exists (select 1 from authority_act as later where later.kind = 'case_forwarded'
          and later.authority = opened.authority and later.week = opened.week
          and later.subject = opened.subject) then 'forwarded'
        else 'open' end,
      null, min(noted_at)
    from authority_act as opened
    where kind = 'case_opened' and subject <> ''
    group by authority, week, subject`,
  `update authority_act set case_id = (
      select authority_case.case_id from authority_case
      where authority_case.authority = authority_act.authority
        and authority_case.week = authority_act.week
        and authority_case.subject = authority_act.subject)
    where kind in ('case_opened', 'case_forwarded', 'case_closed')`,
  `create unique index authority_case_open
    on authority_case (coalesce(authority_id, authority), week, subject) where state <> 'closed'`,
];

function requests({
  textType: text,
  integerType: integer,
  binaryType: binary,
}: Engine): readonly string[] {
  return [
    `create table evidence_request (
      request_id ${text} primary key,
      authority_id ${text} not null references authority (authority_id),
      subject ${text} not null, week ${text} not null, reason ${text} not null, state ${text} not null,
      requested_by ${text} not null references authority_person (person_id),
      requested_at ${integer} not null, expires_at ${integer} not null,
      answered_by ${text} references authority_person (person_id), answered_at ${integer},
      answer_reason ${text}, handed_over_at ${integer})`,
    `create index evidence_request_by_authority on evidence_request (authority_id)`,
    `alter table evidence_act add column request_id ${text} references evidence_request (request_id)`,
    `alter table evidence_act add column sha256 ${binary}`,
    `create index evidence_act_by_request on evidence_act (request_id) where request_id is not null`,
  ];
}
