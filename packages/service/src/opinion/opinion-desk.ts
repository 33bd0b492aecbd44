import type { Writers } from '@rangewatch/database/writers';
import type { CallerNumber } from '@rangewatch/numbering';
import {
  type CalendarDay,
  dayOfInstant,
  type ReportInput,
  weekOfInstant,
} from '@rangewatch/schema';
import { NetworkCap } from '../report/network-cap.ts';
import type { OwnReport, OwnReportsDeps } from '../report/own-reports.ts';
import type { ReportDesk } from '../report/report-desk.ts';
import { wantedTag } from '../report/wanted-tag.ts';
import { certainText, type OpinionHolder, type UnwantedOpinion } from './opinion.ts';
import { LONGEST_ROW, type RowKind, readRow, rowKey } from './own-row.ts';

/** `too_often`: they changed their mind about this number so often that no more is taken. */
export type OpinionOutcome = 'recorded' | 'too_often';

export interface OpinionDeps extends OwnReportsDeps {
  readonly reports: Pick<ReportDesk, 'submitReport' | 'withdrawReport'>;
  readonly writers: Pick<Writers, 'reportStates' | 'markWanted' | 'unmarkWanted'>;
  readonly clock: () => Date;
  readonly random: (bytes: number) => Uint8Array;
  readonly timeZone: string;
}

type ReportContent = Omit<ReportInput, 'idempotencyKey'>;
type Appended =
  | { readonly status: 'appended'; readonly standing: readonly OwnReport[] }
  | { readonly status: 'unchanged' | 'full' };

const CALLS_PER_DAY = { perNumber: 20, perBlock: 200 };
const TURNED_AWAY_KEY_BYTES = 16;

/**
 * Takes what lasting clients (an app, a router) say of numbers. Whatever they say and however often, a person is
 * one unit for a number, and what they take back is subtracted exactly. One desk a process: it remembers today's
 * places.
 */
export class OpinionDesk {
  readonly #deps: OpinionDeps;
  readonly #marks: NetworkCap;
  readonly #calls: NetworkCap;

  constructor(deps: OpinionDeps) {
    this.#deps = deps;
    this.#marks = new NetworkCap(deps.random);
    this.#calls = new NetworkCap(deps.random, CALLS_PER_DAY);
  }

  /** A report of today. The same again in the same week changes nothing; another purpose replaces the first. */
  async sayUnwanted(
    { number, category }: UnwantedOpinion,
    holder: OpinionHolder,
  ): Promise<OpinionOutcome> {
    const { writers, clock, timeZone } = this.#deps;
    await writers.unmarkWanted({ number, tag: wantedTag(holder.reporterSecret, number) });
    const week = weekOfInstant(clock(), timeZone);
    const isOfWeek = (one: OwnReport) => weekOfInstant(one.receivedAt, timeZone) === week;
    const content = { calls: [this.#callOf(number)], category };
    const appended = await this.#append('opinion', number, holder, (standing) =>
      standing.some((one) => isOfWeek(one) && one.category === category) ? null : content,
    );
    if (appended.status === 'appended') await this.#withdraw(appended.standing.filter(isOfWeek));
    return appended.status === 'full' ? 'too_often' : 'recorded';
  }

  /** Withdraws all they reported of the number, and counts them among those who want its calls. */
  async sayWanted(number: CallerNumber, holder: OpinionHolder): Promise<void> {
    const { reporterSecret, networkPrefix } = holder;
    for (const kind of ['opinion', 'call'] as const) {
      await this.#withdraw(await readRow(kind, number, reporterSecret, this.#deps));
    }
    const place = this.#marks.take(networkPrefix, [number], this.#today());
    if (!place.counted.has(number)) return;
    const { writers, clock } = this.#deps;
    const tag = wantedTag(reporterSecret, number);
    const isNew = await writers.markWanted({ number, tag, markedAt: clock() });
    if (!isNew) place.release();
  }

  /**
   * A call that a device reports by itself, at most 20 a day of a number. Where a list of ours `turnedAway` the
   * call it counts for nothing: a list must not feed itself.
   */
  async countCall(number: CallerNumber, turnedAway: boolean, holder: OpinionHolder): Promise<void> {
    const { random } = this.#deps;
    const place = this.#calls.take(hexOf(holder.reporterSecret), [number], this.#today());
    if (!place.counted.has(number)) return;
    const content = { calls: [{ ...this.#callOf(number), turnedAway }] };
    if (turnedAway) {
      await this.#submit(`turned-away/${hexOf(random(TURNED_AWAY_KEY_BYTES))}`, content, holder);
    } else {
      await this.#append('call', number, holder, () => content);
    }
  }

  /** Puts one more report behind those of a row; `decide` sees the ones that stand and may answer null: none. */
  async #append(
    kind: RowKind,
    number: CallerNumber,
    holder: OpinionHolder,
    decide: (standing: readonly OwnReport[]) => ReportContent | null,
  ): Promise<Appended> {
    for (;;) {
      const row = await readRow(kind, number, holder.reporterSecret, this.#deps);
      const standing = row.filter(({ isWithdrawn }) => !isWithdrawn);
      const content = decide(standing);
      if (!content) return { status: 'unchanged' };
      if (row.length >= LONGEST_ROW) return { status: 'full' };
      const isMine = await this.#submit(rowKey(kind, number, row.length), content, holder);
      if (isMine) return { status: 'appended', standing };
    }
  }

  /** False when the key was used at the same moment for something else. */
  async #submit(
    idempotencyKey: string,
    content: ReportContent,
    holder: OpinionHolder,
  ): Promise<boolean> {
    const input = { idempotencyKey, ...content };
    const outcome = await this.#deps.reports.submitReport(input, { ...holder, channel: 'api' });
    if (outcome.status === 'accepted') return true;
    const code = outcome.problems[0]?.code;
    if (code === 'idempotency_key_reused') return false;
    throw new Error(`a report of a number that was read is refused: ${code}`);
  }

  async #withdraw(reports: readonly OwnReport[]): Promise<void> {
    for (const { isWithdrawn, receiptCode } of reports) {
      if (!isWithdrawn) await this.#deps.reports.withdrawReport(receiptCode);
    }
  }

  #callOf(number: CallerNumber) {
    return { callerNumber: certainText(number), day: this.#today() };
  }

  #today(): CalendarDay {
    return dayOfInstant(this.#deps.clock(), this.#deps.timeZone);
  }
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
