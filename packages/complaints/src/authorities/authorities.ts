import { type Authority, AUTHORITY_IDS, type AuthorityId } from './authority.ts';
import { MAINLAND } from './mainland.ts';
import { UNITED_STATES } from './united-states.ts';

export const AUTHORITIES: readonly Authority[] = [...MAINLAND, ...UNITED_STATES];

export function isAuthorityId(text: string): text is AuthorityId {
  return AUTHORITY_IDS.some((id) => id === text);
}

export function findAuthority(id: AuthorityId): Authority {
  const found = AUTHORITIES.find((authority) => authority.id === id);
  if (!found) throw new RangeError('every id has its authority');
  return found;
}
