import { holdsHiddenCharacters } from '@rangewatch/schema';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';

const LONGEST = 100;

/** @throws CliFailure unless it is one short line that reads as it is written. */
export function shortName(typed: string): string {
  const name = typed.trim();
  if (name === '' || name.length > LONGEST || holdsHiddenCharacters(name))
    throw new CliFailure('authority_name_wrong', { most: LONGEST }, EXIT.usage);
  return name;
}
