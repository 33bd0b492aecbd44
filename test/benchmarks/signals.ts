import { parseArgs } from 'node:util';
import { DEFAULT_SIZE, SMALL_SIZE } from '../population/options.ts';
import { simulatePopulation } from '../population/population.ts';
import { writePopulation } from '../population/write-files.ts';

/**
 * `npm run bench -- signals --write FOLDER [--seed 1] [--small]`: writes a made-up population in which it is known
 * what there is to be found, as `rangewatch import reports` reads it.
 */

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    small: { type: 'boolean', default: false },
    write: { type: 'string' },
  },
});

if (values.write === undefined) {
  process.stderr.write('Where to? npm run bench -- signals --write FOLDER [--seed 1] [--small]\n');
  process.exitCode = 2;
} else {
  const population = simulatePopulation(
    Number(values.seed),
    values.small ? SMALL_SIZE : DEFAULT_SIZE,
  );
  await writePopulation(values.write, population);
  process.stderr.write(`${values.write}: ${population.persons.length} persons\n`);
}
