import { parseGlobalId } from '../../graphql/global-id.ts';

/** A campaign's own id, from that or from its global id. */
export function campaignIdOf(id: string): string {
  const parsed = parseGlobalId(id);
  return parsed?.typename === 'Campaign' ? parsed.id : id;
}
