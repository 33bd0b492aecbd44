import type { Writers } from '@rangewatch/database/writers';
import type { Jurisdiction } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import { shortName } from './short-name.ts';

export interface ByOptions {
  /** The id or name of an authority with accounts here; else what it calls itself. */
  readonly by: string;
  /** It is known to have no accounts here. */
  readonly unregistered?: boolean;
}

/** Whose act it is; the id is null for one without accounts here, whose bounds nobody noted. */
export interface TypedAuthority extends Jurisdiction {
  readonly authorityId: string | null;
  readonly name: string;
}

/** @throws CliFailure for no name, one that hides something, and one unknown here that was not said to be. */
export async function typedAuthority(
  writers: Pick<Writers, 'findAuthority'>,
  { by, unregistered = false }: ByOptions,
): Promise<TypedAuthority> {
  if (by.trim() === '') throw new CliFailure('authority_missing', {}, EXIT.usage);
  const name = shortName(by);
  const known = await writers.findAuthority(name);
  if (!known && !unregistered) throw new CliFailure('authority_unregistered', { name }, EXIT.usage);
  return known ?? { authorityId: null, name, provinces: null, categories: null };
}
