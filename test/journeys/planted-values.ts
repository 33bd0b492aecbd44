import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a person gave away while they reported, and what must be found nowhere afterwards. */
export interface PlantedValue {
  readonly name: string;
  readonly text: string;
}

interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Where a planted value was found: `the phone, as base64 in database.sqlite-wal`. */
export function findPlanted(
  values: readonly PlantedValue[],
  files: readonly string[],
): readonly string[] {
  const needles = values.flatMap(needlesOf);
  return files.flatMap((file) => {
    const content = contentOf(file);
    return needles
      .filter(({ bytes }) => content.includes(bytes))
      .map(({ name }) => `${name} in ${file}`);
  });
}

/** PostgreSQL lets go of files of its own at any moment; one that is gone holds nothing. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return Buffer.alloc(0);
    throw error;
  }
}

/** Every file below the folders; one that is not there holds nothing. */
export function filesBelow(folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) => globSync(join(folder, '**', '{*,.*}')))
    .filter((path) => statSync(path).isFile());
}

/** A value as it could stand in a file: as text, hex, base64 wherever it begins, or as its plain hash. */
function needlesOf({ name, text }: PlantedValue): Needle[] {
  const bytes = Buffer.from(text);
  const texts = {
    'as it is': bytes,
    'in UTF-16': Buffer.from(text, 'utf16le'),
    'as hex': Buffer.from(bytes.toString('hex')),
    'as upper-case hex': Buffer.from(bytes.toString('hex').toUpperCase()),
    ...base64Of(bytes),
    ...hashesOf(bytes),
  };
  return Object.entries(texts).map(([how, needle]) => ({ name: `${name}, ${how}`, bytes: needle }));
}

/** The middle of it, at each of the three places in which its first byte can stand within a group. */
function base64Of(bytes: Buffer): Record<string, Buffer> {
  const encodings: Record<string, Buffer> = {};
  for (const before of [0, 1, 2]) {
    for (const encoding of ['base64', 'base64url'] as const) {
      const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
      const end = Math.floor((before + bytes.length) / 3) * 4;
      encodings[`as ${encoding} from ${before}`] = Buffer.from(
        whole.slice(before === 0 ? 0 : 4, end),
      );
    }
  }
  return encodings;
}

function hashesOf(bytes: Buffer): Record<string, Buffer> {
  const hashes: Record<string, Buffer> = {};
  for (const algorithm of ['sha1', 'sha256', 'md5']) {
    const hash = createHash(algorithm).update(bytes).digest();
    hashes[`as ${algorithm}`] = hash;
    hashes[`as ${algorithm} in hex`] = Buffer.from(hash.toString('hex'));
  }
  return hashes;
}
