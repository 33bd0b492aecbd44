import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type ReleaseFinding, SIGNATURE_FILE, verifyRelease } from '@rangewatch/releases';
import { RELEASE_PUBLIC_KEY_FILE } from '@rangewatch/schema';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import type { MessageKey } from '../words/message.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
Compares the files with their manifest, offline: presence, size, SHA-256, headers, order and row counts; with
--key also the signature. The key is published at /keys/release.pem; get it another way than the files. Where a
deployment has its keys, its own key is taken unless another is named.

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
    .option('--sm2-key <file>', 'public key of who signs SM3SUMS, as PEM')
    .action(
      run((session, folder: string, options: VerifyOptions) => verify(session, folder, options)),
    );
}

interface VerifyOptions {
  readonly key?: string;
  readonly sm2Key?: string;
}

async function verify(session: Session, folder: string, options: VerifyOptions): Promise<number> {
  const key = await namedKey(session, options.key);
  const ownFile = join(session.config.keysDir, RELEASE_PUBLIC_KEY_FILE);
  const ownKey = key === null ? await readFile(ownFile, 'utf8').catch(() => null) : null;
  const sm2Key = await namedKey(session, options.sm2Key);
  const besides = keysIn(session, folder, options);
  const findings = await verifyRelease(session.path(folder), key ?? ownKey, sm2Key, besides);
  const isWhole = findings.length === 0;
  const isSignatureChecked = (key ?? ownKey) !== null;
  const signatureWord = isSignatureChecked ? 'signature_good' : 'signature_not_checked';
  const lines = isWhole
    ? [session.say('release_whole', { folder }), session.say(signatureWord)]
    : [
        session.say('release_not_whole', { folder, count: findings.length }),
        ...findings.map((each) => describe(session, each)),
      ];
  const speaksOfKey = isWhole || findings.some(({ file }) => file === SIGNATURE_FILE);
  if (ownKey !== null && speaksOfKey)
    lines.push(session.say('signature_key_own', { file: ownFile }));
  session.result({ ok: isWhole, folder, isSignatureChecked, findings }, lines);
  return isWhole ? EXIT.ok : EXIT.failed;
}

/** Names of the keys that lie beside the files they check. */
function keysIn(session: Session, folder: string, { key, sm2Key }: VerifyOptions): string[] {
  return [key, sm2Key]
    .filter((named) => named !== undefined)
    .map((named) => session.path(named))
    .filter((file) => dirname(file) === session.path(folder))
    .map((file) => basename(file));
}

async function namedKey(session: Session, named: string | undefined): Promise<string | null> {
  return named === undefined ? null : await readKeyFile(session.path(named));
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
