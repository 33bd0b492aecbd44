import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';

const LONGEST = 100;
/** Also those that turn the direction of what follows. */
const HIDDEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;

/** @throws CliFailure unless it is one short line that reads as it is written. */
export function shortName(typed: string): string {
  const name = typed.trim();
  if (name === '' || name.length > LONGEST || HIDDEN.test(name))
    throw new CliFailure('authority_name_wrong', { most: LONGEST }, EXIT.usage);
  return name;
}
