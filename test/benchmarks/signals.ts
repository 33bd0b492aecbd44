import { parseArgs } from 'node:util';
import { DEFAULT_SIZE, SMALL_SIZE } from '../population/options.ts';
import { simulatePopulation } from '../population/population.ts';
import { writePopulation } from '../population/write-files.ts';
import { nullPValues, printCalibration } from './signals-calibration.ts';
import { judgeSeed, type SeedOutcome } from './signals-seeds.ts';
import { printOperatingCharacteristics } from './signals-table.ts';

/**
 * `npm run bench -- signals [--seeds 20] [--first-seed 1] [--small] [--places 1]`: what each rule of finding finds in
 * made-up populations in which it is known what there is. With more than one place in a province, place misleads
 * where nobody who reports is asked for it. `--calibration` instead tells how often chance alone is taken for a
 * finding. `--write FOLDER [--seed 1]` only writes one such population, as
 * `rangewatch import reports` reads it.
 */

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    'first-seed': { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    small: { type: 'boolean', default: false },
    places: { type: 'string', default: '1' },
    calibration: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
});
const size = {
  ...(values.small ? SMALL_SIZE : DEFAULT_SIZE),
  placesPerProvince: wholeNumber(values.places),
};

if (values.write !== undefined) {
  const population = simulatePopulation(wholeNumber(values.seed), size);
  await writePopulation(values.write, population);
  process.stderr.write(`${values.write}: ${population.persons.length} persons\n`);
} else {
  const first = wholeNumber(values['first-seed']);
  const seeds = Array.from({ length: wholeNumber(values.seeds) }, (_, at) => first + at);
  if (values.calibration) printCalibration(seeds.flatMap((seed) => nullPValues(seed, size)));
  else await compareRules(seeds);
}

async function compareRules(seeds: readonly number[]): Promise<void> {
  const outcomes: SeedOutcome[] = [];
  for (const seed of seeds) {
    outcomes.push(await judgeSeed(seed, size));
    process.stderr.write(`seed ${seed} judged\n`);
  }
  printOperatingCharacteristics(outcomes);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new RangeError(`not a whole number: ${text}`);
  return number;
}
