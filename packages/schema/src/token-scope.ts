/**
 * What a machine's token lets it do. `authority`: see a campaign's exact signals, each look noted. `read:summary`: fetch
 * the exact tables of weeks, for the authority it belongs to; `read`: the same with campaigns’ signals. `phoneblock:read`: ask as a client of
 * PhoneBlock asks; `phoneblock`: ask, rate and report calls.
 */
export const TOKEN_SCOPES = [
  'read:summary',
  'read',
  'phoneblock',
  'phoneblock:read',
  'authority',
] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** A scope allows itself and what lies below it: `phoneblock` allows `phoneblock:read`, not the other way round. */
export function scopeAllows(granted: string, needed: TokenScope): boolean {
  return granted === needed || needed.startsWith(`${granted}:`);
}
