import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import type { Selection } from './selection.ts';
import { addUp, failed, PASSED, type Tally } from './tally.ts';

/** The root scripts that check the code without running it, cheapest first. */
const CHECKS = [
  { script: 'check:format', narrows: 'by path' },
  { script: 'check:lint', narrows: 'by path' },
  { script: 'check:types', narrows: 'by room' },
  { script: 'check:boundaries', narrows: 'never' },
  { script: 'check:unused', narrows: 'never' },
] as const;

/** Runs each check; one that looks at the whole only runs when everything is asked for. */
export async function runChecks(root: string, selection: Selection): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const { script, narrows } of CHECKS) {
    if (!selection.isWhole && narrows === 'never') continue;
    const line = [scriptLine(root, script), ...narrowing(selection, narrows)].join(' ');
    console.log(`\n▸ ${script}: ${line}`);
    const { isOk } = await runCommand({ root, line });
    tallies.push(isOk ? PASSED : failed(`npm run ${script}`));
  }
  return addUp(tallies);
}

function narrowing(selection: Selection, narrows: 'by path' | 'by room' | 'never'): string[] {
  if (narrows === 'by room') {
    return [
      '--continue',
      '--output-logs=errors-only',
      ...(selection.force ? ['--force'] : []),
      ...(selection.isWhole ? [] : selection.rooms.map((room) => `--filter=${room.name}`)),
    ];
  }
  return selection.isWhole ? [] : selection.rooms.map((room) => room.directory);
}

function scriptLine(root: string, name: string): string {
  const { scripts }: { scripts: Record<string, string | undefined> } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const line = scripts[name];
  if (line === undefined) throw new Error(`The root package.json has no script "${name}".`);
  return line;
}
