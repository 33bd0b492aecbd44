import { readFile, stat } from 'node:fs/promises';
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
  await refuseNoFolder(session, folder);
  const key = await namedKey(session, options.key);
  const ownFile = join(session.config.keysDir, RELEASE_PUBLIC_KEY_FILE);
  const ownKey = key === null ? await readFile(ownFile, 'utf8').catch(() => null) : null;
  const sm2Key = await namedKey(session, options.sm2Key);
  const besides = keysIn(session, folder, options);
  const findings = await verifyRelease(session.path(folder), key ?? ownKey, sm2Key, besides);
  refuseUnusableKey(findings, { key: options.key ?? ownFile, sm2Key: options.sm2Key ?? '' });
  const isWhole = findings.length === 0;
  const isSignatureChecked = (key ?? ownKey) !== null;
  const signatureWord = isSignatureChecked ? 'signature_good' : 'signature_not_checked';
  const lines = isWhole
    ? [session.say('release_whole', { folder }), session.say(signatureWord)]
    : [
        session.say(headOf(findings), { folder, count: findings.length }),
        ...findings.map((each) => describe(session, each)),
      ];
  const speaksOfKey = isWhole || findings.some(({ file }) => file === SIGNATURE_FILE);
  if (ownKey !== null && speaksOfKey)
    lines.push(session.say('signature_key_own', { file: ownFile }));
  session.result({ ok: isWhole, folder, isSignatureChecked, findings }, lines);
  return isWhole ? EXIT.ok : EXIT.failed;
}

/** @throws CliFailure where there is nothing, or a file such as the zip of a release */
async function refuseNoFolder(session: Session, folder: string): Promise<void> {
  const found = await stat(session.path(folder)).catch(() => null);
  if (found?.isDirectory()) return;
  const key = found ? 'release_not_a_folder' : 'release_folder_missing';
  throw new CliFailure(key, { folder }, EXIT.usage);
}

/** @throws CliFailure naming a key that can check nothing, which says nothing about the release */
function refuseUnusableKey(
  findings: readonly ReleaseFinding[],
  { key, sm2Key }: Required<VerifyOptions>,
): void {
  const unusable = findings.find(({ code }) => code === 'key_unreadable');
  if (!unusable) return;
  const isOfSums = unusable.file === SIGNATURE_FILE;
  throw isOfSums
    ? new CliFailure('key_unusable', { file: key }, EXIT.usage)
    : new CliFailure('sm2_key_unusable', { file: sm2Key }, EXIT.usage);
}

/** Where only the signature does not fit, the key may be another's: the files are not to be blamed. */
function headOf(findings: readonly ReleaseFinding[]): MessageKey {
  const isOnlySignature = findings.every(({ code }) => code === 'signature_wrong');
  return isOnlySignature ? 'release_not_signed_so' : 'release_not_whole';
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
