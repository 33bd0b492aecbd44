import { readFile } from 'node:fs/promises';
import { type ReleaseFinding, verifyRelease } from '@rangewatch/releases';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Run } from '../run-command.ts';
import type { Session } from '../terminal/session.ts';
import type { MessageKey } from '../words/message.ts';

const EXAMPLES = `
Compares the files with their manifest, offline: presence, size, SHA-256, headers, order and row counts; with
--key also the signature. The key is published at /keys/release.pem; get it another way than the files.

Example:
  $ rangewatch release verify data/releases/2026-W34/r1 --key release.pem
The same with stock tools, in the folder:
  $ sha256sum -c SHA256SUMS
  $ openssl pkeyutl -verify -pubin -inkey release.pem -rawin -in SHA256SUMS -sigfile SHA256SUMS.sig`;

export function registerRelease(program: Command, run: Run): void {
  const command = program.command('release').description('published weekly summaries');
  command
    .command('verify')
    .description('check that a release folder is whole and unchanged')
    .argument('<folder>', 'folder of one release')
    .addHelpText('after', EXAMPLES)
    .option('--key <file>', 'public key of who publishes, as PEM')
    .action(
      run((session, folder: string, options: VerifyOptions) => verify(session, folder, options)),
    );
}

interface VerifyOptions {
  readonly key?: string;
}

async function verify(session: Session, folder: string, { key }: VerifyOptions): Promise<number> {
  const publicKey = key === undefined ? null : await readKeyFile(session.path(key));
  const findings = await verifyRelease(session.path(folder), publicKey);
  const isWhole = findings.length === 0;
  const lines = isWhole
    ? [
        session.say('release_whole', { folder }),
        session.say(publicKey === null ? 'signature_not_checked' : 'signature_good'),
      ]
    : [
        session.say('release_not_whole', { folder, count: findings.length }),
        ...findings.map((each) => describe(session, each)),
      ];
  const isSignatureChecked = publicKey !== null;
  session.result({ ok: isWhole, folder, isSignatureChecked, findings }, lines);
  return isWhole ? EXIT.ok : EXIT.failed;
}

/** @throws CliFailure naming a file that cannot be read */
async function readKeyFile(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch(() => {
    throw new CliFailure('key_file_unreadable', { file }, EXIT.usage);
  });
}

function describe({ say }: Session, { code, file, expected, actual }: ReleaseFinding): string {
  const text = say(`finding_${code}` satisfies MessageKey, { file });
  const details = [
    expected === null ? '' : say('finding_expected', { expected }),
    actual === null ? '' : say('finding_actual', { actual }),
  ].filter((detail) => detail !== '');
  return `  ${[text, ...details].join(' ')}`;
}
