import type { Command } from 'commander';
import { type Check, CHECKS } from '../doctor/checks.ts';
import { EXIT } from '../exit-codes.ts';
import { failureOf } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
Node version, database, durable writes, keys and their permissions, gateway for text messages, evidence requests that wait, releases folder, free disk, work
of the calendar that fails again and again, authorities whom no notice reaches, and every rollup against a recount of the
reports (which reads the whole record).

Example:
  $ rangewatch doctor --json`;

export function registerDoctor(program: Command, run: Run): void {
  program
    .command('doctor')
    .description('check that this installation is sound')
    .addHelpText('after', EXAMPLES)
    .action(run(examine));
}

interface Finding {
  readonly check: Check['name'];
  readonly ok: boolean;
  readonly text: string;
}

async function examine(session: Session): Promise<number> {
  const findings: Finding[] = [];
  for (const check of CHECKS) findings.push(await carryOut(check, session));
  const ok = findings.every((finding) => finding.ok);
  const lines = findings.map((finding) => `${finding.ok ? '✓' : '✗'} ${finding.text}`);
  session.result({ ok, checks: findings }, lines);
  return ok ? EXIT.ok : EXIT.failed;
}

async function carryOut({ name, run }: Check, session: Session): Promise<Finding> {
  try {
    return { check: name, ok: true, text: await run(session) };
  } catch (error) {
    const failure = failureOf(error, session.config.databaseName);
    return { check: name, ok: false, text: session.say(failure.key, failure.values) };
  }
}
