import type { StoredEvidence, Writers } from '@rangewatch/database/writers';
import {
  evidenceCautionText,
  evidenceKindName,
  evidenceSubjectName,
  formatCount,
} from '@rangewatch/schema';
import type { Command } from 'commander';
import { makeEvidenceKeys } from '../evidence/evidence-keys.ts';
import { listApprovedRequests } from '../evidence/list-requests.ts';
import { openEvidence, type OpenOptions } from '../evidence/open-bundle.ts';
import { type ReleaseOptions, releaseRequest } from '../evidence/release-request.ts';
import { type CopyOptions, writeCopy } from '../evidence/write-copy.ts';
import { ensureWritableFolder } from '../start/folders.ts';
import type { Session } from '../terminal/session.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

/** The rest is counted, not listed. */
const MOST_LISTED = 200;

const EXAMPLES = `
Files that reporters attach are sealed to a key whose private half is kept away from this machine. What leaves
here is noted first, in the record and in the ledger, and whoever attached it sees on their receipt that an
authority was given it.

  copy     the picture as its reporter left it, for whoever screens reports
  requests what people of authorities asked for and a second person there approved
  release  the sealed originals of such a request, for that authority
  open     on the machine that holds the private key; needs no database
  key      a new pair; files sealed before open with the earlier private key

Examples:
  $ rangewatch evidence list
  $ rangewatch evidence copy e7h2m9c4t1v8k3w6 --to "Li Na, screening" --reason "campaign c4…" --out look.jpg
  $ rangewatch evidence requests
  $ rangewatch evidence release --request q3f9a6c27d1e4b805 --out for-xiamen
  $ rangewatch evidence open for-xiamen/e7h2m9c4t1v8k3w6.sealed --key /media/stick/evidence.private --out e7.pdf
  $ rangewatch evidence key --out /media/stick/evidence.private`;

export function registerEvidence(program: Command, run: Run): void {
  const command = program
    .command('evidence')
    .description('files that reporters attached')
    .addHelpText('after', EXAMPLES);
  command
    .command('list')
    .description('files of reports that were sent, oldest first')
    .action(run((session) => withWriters(session, (writers) => list(session, writers))));
  registerHandOuts(command, run);
  command
    .command('open')
    .description('open what was released, with the private key')
    .argument('<bundle>', 'file made by “evidence release”')
    .requiredOption('--key <file>', 'private key')
    .requiredOption('--out <file>', 'where it is written; must not exist yet')
    .action(
      run((session, bundle: string, options: OpenOptions) =>
        openEvidence(session, bundle, options),
      ),
    );
  command
    .command('key')
    .description('make a new pair of keys; the public one is used from the next start on')
    .requiredOption('--out <file>', 'where the private key is written; must not exist yet')
    .action(run((session, { out }: { out: string }) => makeKeys(session, out)));
}

function registerHandOuts(command: Command, run: Run): void {
  command
    .command('copy')
    .description('write the copy of a picture, and note who looks at it')
    .argument('<id>', 'file')
    .requiredOption('--to <name>', 'who looks, as they call themselves')
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--out <file>', 'where it is written; must not exist yet')
    .action(
      run((session, id: string, options: CopyOptions) =>
        withWriters(session, (writers) => writeCopy(session, writers, id, options)),
      ),
    );
  command
    .command('requests')
    .description('requests that a second person of the authority approved, and that wait for files')
    .action(
      run((session) => withWriters(session, (writers) => listApprovedRequests(session, writers))),
    );
  command
    .command('release')
    .description('write the sealed originals an approved request reaches, and note each')
    .requiredOption('--request <id>', 'as “evidence requests” shows it')
    .requiredOption('--out <folder>', 'where they are written; must not exist yet')
    .action(
      run((session, options: ReleaseOptions) =>
        withWriters(session, (writers) => releaseRequest(session, writers, options)),
      ),
    );
}

async function list(session: Session, writers: Writers): Promise<void> {
  const { locale } = session;
  const files = await writers.listSentEvidence(MOST_LISTED);
  const lines = files.map((file) =>
    [
      file.evidenceId,
      file.receivedAt.toISOString().slice(0, 10),
      evidenceKindName(file.kind, locale),
      evidenceSubjectName(file.subject, locale),
      `${formatCount(file.byteCount, locale)} B`,
      file.reportId ?? '',
      ...(file.caution ? [evidenceCautionText(file.caution, locale)] : []),
    ].join('  '),
  );
  session.result(
    { ok: true, evidence: files.map(fileFacts) },
    lines.length > 0 ? lines : [session.say('evidence_nothing')],
  );
}

/** What is on record of a file, without what is stored of it. */
function fileFacts({ evidenceId, kind, subject, mediaType, byteCount, ...file }: StoredEvidence) {
  const { reportId, receivedAt, keyId, isCovered, caution } = file;
  const sha256 = Buffer.from(file.sha256).toString('hex');
  return {
    evidenceId,
    reportId,
    kind,
    subject,
    mediaType,
    byteCount,
    sha256,
    receivedAt,
    keyId,
    isCovered,
    caution,
  };
}

async function makeKeys(session: Session, out: string): Promise<void> {
  const { keysDir } = session.config;
  await ensureWritableFolder(keysDir, 'KEYS_DIR', 0o700);
  const made = await makeEvidenceKeys(keysDir, session.path(out));
  session.result({ ok: true, ...made }, [
    session.say('evidence_key_made', { file: made.privateFile, key: made.keyId }),
  ]);
}
