import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { campaignLine, personLine } from './partner-line.ts';
import type { Population } from './population.ts';

export const PERSONS_FILE = 'persons.jsonl';
export const CAMPAIGNS_FILE = 'campaigns.jsonl';
export const TRUTH_FILE = 'truth.json';

const LINES_PER_CHUNK = 1000;

/** A population as `rangewatch import reports` reads it, and beside it what was put into it. */
export async function writePopulation(folder: string, population: Population): Promise<void> {
  const { persons, withheld, campaigns, truth } = population;
  await mkdir(folder, { recursive: true });
  const personLines = persons.values().map((each) => personLine(each, withheld.get(each.person)));
  await writeLines(join(folder, PERSONS_FILE), personLines);
  await writeLines(join(folder, CAMPAIGNS_FILE), campaigns.values().map(campaignLine));
  await writeFile(join(folder, TRUTH_FILE), `${JSON.stringify(truth, null, 2)}\n`);
}

async function writeLines(path: string, lines: Iterable<object>): Promise<void> {
  await pipeline(Readable.from(chunksOf(lines)), createWriteStream(path));
}

function* chunksOf(lines: Iterable<object>): Generator<string> {
  let chunk: string[] = [];
  for (const line of lines) {
    chunk.push(`${JSON.stringify(line)}\n`);
    if (chunk.length < LINES_PER_CHUNK) continue;
    yield chunk.join('');
    chunk = [];
  }
  yield chunk.join('');
}
