import { openReaders, type Readers } from '@rangewatch/database/readers';
import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import { assessView, type Disclosure, PUBLIC_POLICY } from '@rangewatch/statistics';
import type { FilledFiles } from './look-up-files.ts';
import { SUBJECTS, type Subject } from './look-up-subjects.ts';
import { median } from './print-table.ts';
import { openRawTable } from './raw-table.ts';

/** What looking one subject up at one size took, in microseconds, and what was found. */
export interface Looked {
  readonly micros: number[];
  rowsRead: number;
  complaints: number;
}
export type TimesOfSize = ReadonlyMap<Subject, Looked>;

const ROUNDS = 60;
const TURNS = 20;
const WARM_UP_ROUNDS = 3;
const AS_OF = ensureWeek('2026-W40');
const DISCLOSURE: Disclosure = { policy: PUBLIC_POLICY, jitterKey: new Uint8Array(32) };

/**
 * Looks every subject up in every file. The sizes take turns, each round beginning with another one, so that
 * whatever else the machine does falls on all alike.
 */
export async function timeLookUps(files: readonly FilledFiles[]): Promise<readonly TimesOfSize[]> {
  const open = await Promise.all(files.map(({ url }) => openReaders(url)));
  const times = files.map(() => new Map(SUBJECTS.map((subject) => [subject, newLooked()])));
  const inTurn = async (subject: Subject, ranges: readonly NumberRange[], round: number) => {
    for (let step = 0; step < open.length; step += 1) {
      const at = (step + round) % open.length;
      const [readers, looked] = [open[at], times[at]?.get(subject)];
      if (readers && looked) await lookUp(readers, ranges, looked);
    }
  };
  await warmUp(open);
  for (const subject of SUBJECTS.filter(({ isFirstTime }) => isFirstTime))
    for (const [round, range] of subject.ranges.entries()) await inTurn(subject, [range], round);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const subject of SUBJECTS.filter(({ isFirstTime }) => !isFirstTime))
      await inTurn(subject, turnsOf(subject, round), round);
  for (const readers of open) await readers.close();
  return times;
}

function newLooked(): Looked {
  return { micros: [], rowsRead: 0, complaints: 0 };
}

/** Compiles the code on keys that everybody asks for; the others stay unread. */
async function warmUp(open: readonly Readers[]): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS; round += 1)
    for (const readers of open)
      for (const subject of SUBJECTS.filter(({ ranges }) => ranges.length === 1))
        await lookUp(readers, turnsOf(subject, round), newLooked());
}

function turnsOf({ ranges }: Subject, round: number): readonly NumberRange[] {
  const range = (turn: number) => ranges[(round * TURNS + turn) % ranges.length];
  return Array.from({ length: TURNS }, (_, turn) => range(turn) ?? []).flat();
}

async function lookUp(
  readers: Readers,
  ranges: readonly NumberRange[],
  looked: Looked,
): Promise<void> {
  for (const range of ranges) {
    const startedAt = performance.now();
    const view = await readers.rangeView(range);
    assessView(view, AS_OF, DISCLOSURE);
    looked.micros.push((performance.now() - startedAt) * 1000);
    const [source] = view.facts.sources;
    looked.rowsRead = (source?.weeks.length ?? 0) + (source?.categories.length ?? 0);
    looked.complaints = source?.reportCount ?? 0;
  }
}

/** Counting a wide range from its rows takes long; the median needs no more of it. */
const MOST_MS = 15_000;
const LEAST_TURNS = 3;
const MOST_TURNS = 51;

/** Median microseconds of counting each subject from the rows of the peer's table. */
export function timeGroupBy(path: string): ReadonlyMap<Subject, number> {
  const raw = openRawTable(path);
  const medians = new Map<Subject, number>();
  for (const subject of SUBJECTS) {
    const { ranges } = subject;
    const micros: number[] = [];
    const endsAt = performance.now() + MOST_MS;
    while (
      micros.length < LEAST_TURNS ||
      (micros.length < MOST_TURNS && performance.now() < endsAt)
    ) {
      micros.push(timeCount(raw, ranges[micros.length % ranges.length]));
    }
    medians.set(subject, median(micros));
  }
  raw.close();
  return medians;
}

function timeCount(raw: ReturnType<typeof openRawTable>, range: NumberRange | undefined): number {
  if (range === undefined) return Number.NaN;
  const { prefix, openDigits } = rangeParts(range);
  const startedAt = performance.now();
  raw.count(prefix, openDigits);
  return (performance.now() - startedAt) * 1000;
}
