import { type Kysely, sql } from 'kysely';
import type { Engine } from '../dialect/engine.ts';

/** How exactly the day of an exposure is known, what consent text was shown, and by what a report sent twice is recognised. */
export async function addWhatWasShown(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const statement of statements(engine)) await sql.raw(statement).execute(db);
}

function statements({ textType: text, binaryType: binary }: Engine): string[] {
  return [
    `alter table exposure add column day_precision ${text} not null default 'day'`,
    `alter table exposure add column consent_shown ${text}`,
    `alter table exposure add column consent_words ${text}`,
    `alter table report add column likeness ${binary}`,
    `create index report_by_likeness on report (likeness) where likeness is not null`,
  ];
}
