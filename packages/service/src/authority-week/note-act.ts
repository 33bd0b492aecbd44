import { randomBytes, randomUUID } from 'node:crypto';
import type { AuthorityAct, Writers } from '@rangewatch/database/writers';
import { LEAF_SALT_BYTES } from '@rangewatch/ledger';
import { dayOfInstant, ensureWeek, type Jurisdiction, type Release } from '@rangewatch/schema';

/** The authority that takes figures: by name, as people see it on their receipts, and what it may see. */
export interface AskingAuthority extends Jurisdiction {
  readonly authorityName: string;
}

/** What an authority did, without what every act gets by itself. */
export type ToldAct = Omit<AuthorityAct, 'actId' | 'leafSalt'>;

export interface NoteDeps {
  readonly writers: Pick<Writers, 'noteAuthorityAct' | 'noteAuthorityActOfDay'>;
  readonly clock: () => Date;
  readonly timeZone: string;
}

/** An authority took exact figures of a release, and that could not be noted: they must not be handed out. */
export class AccessNotNoted extends Error {
  constructor(options?: ErrorOptions) {
    super('access to exact figures was not noted', options);
    this.name = 'AccessNotNoted';
  }
}

/** Notes an act with its entry in the ledger. False: there is no such release. */
export async function noteAct(
  writers: Pick<Writers, 'noteAuthorityAct'>,
  act: ToldAct,
): Promise<boolean> {
  return await writers.noteAuthorityAct(wholeAct(act));
}

/** Notes that an authority is about to be given a file of exact figures. @throws AccessNotNoted */
export async function noteDownload(
  { writers, ...deps }: NoteDeps,
  release: Release,
  authority: AskingAuthority,
): Promise<void> {
  await orNotNoted(writers.noteAuthorityAct(accessOf('downloaded', deps, release, authority)));
}

/**
 * Notes that somebody at an authority is about to look at exact figures on a page. One look a day stands for all of
 * that authority: a page is turned and sorted many times. @throws AccessNotNoted
 */
export async function noteLook(
  { writers, ...deps }: NoteDeps,
  release: Release,
  authority: AskingAuthority,
): Promise<void> {
  await orNotNoted(writers.noteAuthorityActOfDay(accessOf('viewed', deps, release, authority)));
}

function accessOf(
  kind: 'viewed' | 'downloaded',
  { clock, timeZone }: Pick<NoteDeps, 'clock' | 'timeZone'>,
  { week, revision }: Release,
  { authorityName: authority, provinces, categories }: AskingAuthority,
): AuthorityAct {
  const notedAt = clock();
  return wholeAct({
    week: ensureWeek(week),
    revision,
    kind,
    subject: null,
    words: '',
    authority,
    bounds: { provinces, categories },
    actedOn: dayOfInstant(notedAt, timeZone),
    notedAt,
  });
}

function wholeAct(act: ToldAct): AuthorityAct {
  return { ...act, actId: randomUUID(), leafSalt: randomBytes(LEAF_SALT_BYTES) };
}

async function orNotNoted(noted: Promise<boolean>): Promise<void> {
  const isNoted = await noted.catch((cause: unknown) => {
    throw new AccessNotNoted({ cause });
  });
  if (!isNoted) throw new AccessNotNoted();
}
