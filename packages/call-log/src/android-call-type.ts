import type { Direction } from './call-row.ts';

/** By the number Android gives each kind of call, which backups repeat: `CallLog.Calls.TYPE`. */
export const DIRECTION_OF_TYPE: Readonly<Record<string, Direction>> = {
  '1': 'incoming',
  '2': 'outgoing',
  '3': 'missed',
  '4': 'voicemail',
  '5': 'rejected',
  '6': 'turned_away',
  '7': 'elsewhere',
};

const TYPE_OF_DIRECTION = new Map(
  Object.entries(DIRECTION_OF_TYPE).map(([type, direction]) => [direction, type]),
);

export function typeOfDirection(direction: Direction): string {
  return TYPE_OF_DIRECTION.get(direction) ?? '1';
}
