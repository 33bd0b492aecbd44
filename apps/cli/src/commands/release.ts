import { type ReleaseFinding, verifyRelease } from '@rangewatch/releases';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import type { Run } from '../run-command.ts';
import type { Session } from '../terminal/session.ts';
import type { MessageKey } from '../words/message.ts';

const EXAMPLES = `
Compares the files with their manifest, offline: presence, size, SHA-256, headers, order and row counts.

Example:
  $ rangewatch release verify data/releases/2026-W34/r1`;

export function registerRelease(program: Command, run: Run): void {
  const command = program.command('release').description('published weekly summaries');
  command
    .command('verify')
    .description('check that a release folder is whole and unchanged')
    .argument('<folder>', 'folder of one release')
    .addHelpText('after', EXAMPLES)
    .action(run((session, folder: string) => verify(session, folder)));
}

async function verify(session: Session, folder: string): Promise<number> {
  const findings = await verifyRelease(session.path(folder));
  const isWhole = findings.length === 0;
  const lines = isWhole
    ? [session.say('release_whole', { folder })]
    : [
        session.say('release_not_whole', { folder, count: findings.length }),
        ...findings.map((each) => describe(session, each)),
      ];
  session.result({ ok: isWhole, folder, findings }, lines);
  return isWhole ? EXIT.ok : EXIT.failed;
}

function describe({ say }: Session, { code, file, expected, actual }: ReleaseFinding): string {
  const text = say(`finding_${code}` satisfies MessageKey, { file });
  const details = [
    expected === null ? '' : say('finding_expected', { expected }),
    actual === null ? '' : say('finding_actual', { actual }),
  ].filter((detail) => detail !== '');
  return `  ${[text, ...details].join(' ')}`;
}
