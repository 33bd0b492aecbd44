import pg from 'pg';

const HUNDREDS_PER_PERSON = 5;
/** Distinct hundreds, and numbers of each that call at all. */
const HUNDREDS = 200_000;
const NUMBERS_PER_HUNDRED = 10;
const CAMPAIGNS = 20_000;
const REGIONS = 8;
/** Every so-manieth campaign's participants are called by one hundred of its own. */
const PASSING_ON_EVERY = 2_000;

/** Made-up facts straight into the tables: none but PostgreSQL makes so many in minutes. */
export async function fillSignalFacts(
  url: string,
  rowCount: number,
  { after, to }: { readonly after: number; readonly to: number },
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const persons = Math.round(rowCount / HUNDREDS_PER_PERSON);
  const scale = Math.min(1, persons / 4_000_000);
  const [hundreds, campaigns] = [HUNDREDS, CAMPAIGNS].map((count) => Math.ceil(count * scale));
  const sizes = { persons, hundreds: hundreds ?? 1, campaigns: campaigns ?? 1, after, to };
  for (const statement of statements(sizes)) await client.query(statement);
  await client.end();
}

interface Sizes {
  readonly persons: number;
  readonly hundreds: number;
  readonly campaigns: number;
  readonly after: number;
  readonly to: number;
}

/** Pseudo-random and the same each time: the low bits of a product with a large odd number. */
const mixed = (seed: string, below: number | string) =>
  `((hashint8extended(${seed}, 7) & 1073741823) % (${below}))`;

function statements({ persons, hundreds, campaigns, after, to }: Sizes): string[] {
  const numbers = hundreds * NUMBERS_PER_HUNDRED;
  const days = to - after;
  return [
    `insert into signal_campaign (campaign_no, source, campaign_ref)
     select n, 'bench', 'c' || n from generate_series(1, ${campaigns}) n`,
    // A number is its own range; tens, hundreds, thousands and blocks follow behind all of them.
    `create temp table made as select n as number_no,
       86140000000 * 100 + ((n - 1) / ${NUMBERS_PER_HUNDRED}) * 100 + ((n - 1) % ${NUMBERS_PER_HUNDRED}) * 7 as digits
     from generate_series(1, ${numbers}) n`,
    `insert into signal_range (range_no, range, open_digits)
     select number_no, digits::text, 0 from made`,
    ...[1, 2, 3, 4].map(
      (open) => `insert into signal_range (range_no, range, open_digits)
        select (select max(range_no) from signal_range) + row_number() over (order by prefix),
          prefix || '${'*'.repeat(open)}', ${open}
        from (select distinct (digits / ${10 ** open})::text as prefix from made) p`,
    ),
    `insert into signal_number_range (number_no, range_no, is_hundred)
     select number_no, number_no, 0 from made`,
    ...[1, 2, 3, 4].map(
      (open) => `insert into signal_number_range (number_no, range_no, is_hundred)
        select m.number_no, r.range_no, ${open === 2 ? 1 : 0} from made m
        join signal_range r on r.range = (m.digits / ${10 ** open})::text || '${'*'.repeat(open)}'`,
    ),
    `insert into signal_person (person_no, source, person_ref, region, is_verified, signed_up_on, network, content_hash)
     select n, 'bench', 'p' || n, 'CN-' || (11 + ${mixed('n', REGIONS)}), 1,
       ${after} + ${mixed('n * 3', days)}, 'n' || ${mixed('n * 5', 1_000_000)}, '\\x00'
     from generate_series(1, ${persons}) n`,
    `insert into signal_exposure (person_no, ordinal, campaign_no, phone, exposed_on, evidence_grade, route)
     select n, k, 1 + ${mixed('n * 11 + k', campaigns)}, 'a', ${after} - 20 + ${mixed('n * 13 + k', days)}, 'B', 'typed'
     from generate_series(1, ${persons}) n, generate_series(0, 1) k where k = 0 or n % 4 = 0`,
    `insert into signal_call (person_no, number_no, called_on, phone)
     select n, 1 + ${mixed('n * 17 + k', numbers)}, ${after} + 1 + ${mixed('n * 19 + k', days)}, 'a'
     from generate_series(1, ${persons}) n, generate_series(1, ${HUNDREDS_PER_PERSON}) k
     on conflict do nothing`,
    // Some campaigns' participants are called by one hundred each.
    `insert into signal_call (person_no, number_no, called_on, phone)
     select e.person_no, 1 + (e.campaign_no * 37 % ${hundreds}) * ${NUMBERS_PER_HUNDRED} + e.person_no % ${NUMBERS_PER_HUNDRED},
       least(${to}, e.exposed_on + 2 + e.person_no % 30), 'a'
     from signal_exposure e where e.campaign_no % ${PASSING_ON_EVERY} = 1 and e.person_no % 4 = 0
     on conflict do nothing`,
    'insert into signal_stale_person (person_no) select person_no from signal_person',
    'update signal_head set last_person_no = ' +
      `${persons}, last_campaign_no = ${campaigns}, last_range_no = (select max(range_no) from signal_range)`,
    'analyze',
  ];
}
