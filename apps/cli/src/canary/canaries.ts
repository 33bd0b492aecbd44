import { randomBytes } from 'node:crypto';
import { openReaders } from '@rangewatch/database/readers';
import type { Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { type CallerNumber, describeNumber, parseCallerNumber } from '@rangewatch/numbering';
import { type CalendarDay, problem, problemMessage, weekOfInstant } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';

export interface AddOptions {
  readonly for?: string;
  readonly twin?: boolean;
  readonly from?: string;
}

export interface GiveOptions {
  readonly on?: string;
}

export interface CallsOptions {
  readonly until?: string;
  readonly call?: readonly string[];
}

/** Short and without digits in a row: a label is no number. */
const LABEL = /^[a-z][a-z0-9-]{0,29}$/;
const MOST_DIGITS = 6;

export async function addCanary(
  session: Session,
  writers: Writers,
  label: string,
  options: AddOptions,
): Promise<void> {
  if (!LABEL.test(label) || label.replaceAll(/\D/g, '').length > MOST_DIGITS)
    throw new CliFailure('canary_label_wrong', { label }, EXIT.usage);
  if ((options.for === undefined) !== (options.twin === true))
    throw new CliFailure('canary_for_whom', {}, EXIT.usage);
  const now = new Date();
  const outcome = await writers.addCanary({
    label,
    campaignId: options.for ?? null,
    watchedFrom: typedDay(session, options.from, now),
    week: weekOfInstant(now, session.config.timeZone),
    leafSalt: randomBytes(LEAF_SALT_BYTES),
  });
  if (outcome === 'label_taken') throw new CliFailure('canary_label_taken', { label });
  if (outcome === 'campaign_unknown')
    throw new CliFailure('reply_campaign_unknown', { campaign: options.for ?? '' });
  session.result({ ok: true, label, campaign: options.for ?? null }, [
    session.say(options.twin ? 'canary_twin_added' : 'canary_added', {
      label,
      campaign: options.for ?? '',
    }),
  ]);
}

export async function giveCanary(
  session: Session,
  writers: Writers,
  label: string,
  options: GiveOptions,
): Promise<void> {
  const givenOn = typedDay(session, options.on, new Date());
  const outcome = await writers.giveCanary(label, givenOn);
  if (outcome !== 'given') throw new CliFailure(`canary_${outcome}`, { label });
  session.result({ ok: true, label, givenOn }, [
    session.say('canary_noted_given', { label, day: givenOn }),
  ]);
}

export async function noteCanaryCalls(
  session: Session,
  writers: Writers,
  label: string,
  options: CallsOptions,
): Promise<void> {
  const watchedTo = typedDay(session, options.until, new Date());
  const calls = (options.call ?? []).map((typed) => readCall(session, typed));
  const outcome = await writers.noteCanaryCalls({ label, watchedTo, calls });
  if (outcome === 'unknown') throw new CliFailure('canary_unknown', { label });
  session.result({ ok: true, label, watchedTo, calls: calls.length }, [
    session.say('canary_calls_noted', { label, count: calls.length, day: watchedTo }),
  ]);
}

/** `170 1234 5678@2026-03-20` */
function readCall(
  session: Session,
  typed: string,
): { readonly calledOn: CalendarDay; readonly from: CallerNumber } {
  const [number = '', day] = typed.split('@');
  if (day === undefined) throw new CliFailure('canary_call_wrong', { call: typed }, EXIT.usage);
  const read = parseCallerNumber(number, session.config);
  if (read.ok) return { calledOn: typedDay(session, day, new Date()), from: read.value.number };
  const { code, params } = read.problem;
  const text = problemMessage(problem(code, '', params), session.locale);
  throw new CliFailure('words_wrong', { text }, EXIT.usage);
}

export async function listCanaries(session: Session): Promise<void> {
  const readers = await openReaders(session.config.databaseUrl);
  try {
    const canaries = await readers.inSnapshot((record) => record.listCanaries());
    const lines = canaries.flatMap((canary) => [
      session.say(canary.campaignId === null ? 'canary_line_twin' : 'canary_line', {
        label: canary.label,
        campaign: canary.campaignId ?? '',
        given: canary.givenOn ?? '–',
        from: canary.watchedFrom,
        to: canary.watchedTo ?? '–',
        leaf: canary.leafIndex,
      }),
      ...canary.calls.map(({ calledOn, from }) => `  ${calledOn}  ${describeNumber(from).display}`),
    ]);
    session.result({ ok: true, canaries }, lines.length > 0 ? lines : [session.say('canary_none')]);
  } finally {
    await readers.close();
  }
}
