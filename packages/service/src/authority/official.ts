import type { ActiveSession } from '@rangewatch/database/writers';

/** Whoever of an authority is signed in. */
export type Official = Pick<ActiveSession, 'personId' | 'authorityId' | 'authorityName' | 'role'>;
