import { parseArgs } from 'node:util';
import type { Room } from './rooms.ts';

/** What a person asked `npm test` for. */
export interface Selection {
  readonly rooms: readonly Room[];
  /** False when `--filter` named some rooms only. */
  readonly isWhole: boolean;
  /** True runs again what did not change. */
  readonly force: boolean;
}

export const USAGE = `npm test                                  everything
npm test -- --filter packages/schema      one room; may be repeated
npm test -- --force                       also what did not change since it last passed`;

/** @throws Error for people when an argument or a room is unknown. */
export function parseSelection(args: readonly string[], rooms: readonly Room[]): Selection {
  const { values } = parseArgs({
    args: [...args],
    options: {
      filter: { type: 'string', multiple: true, default: [] },
      force: { type: 'boolean', default: false },
    },
  });
  if (values.filter.length === 0) return { rooms, isWhole: true, force: values.force };
  const chosen = values.filter.map((wanted) => findRoom(wanted, rooms));
  return { rooms: [...new Set(chosen)], isWhole: false, force: values.force };
}

function findRoom(wanted: string, rooms: readonly Room[]): Room {
  const directory = wanted.replace(/^\.\//, '').replace(/\/+$/, '');
  const room = rooms.find((each) => each.directory === directory || each.name === wanted);
  if (room) return room;
  const known = rooms.map((each) => each.directory).join(', ');
  throw new Error(`There is no room "${wanted}". The rooms are: ${known}.`);
}
