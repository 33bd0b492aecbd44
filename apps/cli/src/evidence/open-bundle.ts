import { readFile } from 'node:fs/promises';
import { BundleProblem, EvidenceKeyMalformed, openBundle } from '@rangewatch/evidence';
import { evidenceCautionText } from '@rangewatch/schema';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { writePrivately } from '../terminal/write-file.ts';

export interface OpenOptions {
  readonly key: string;
  readonly out: string;
}

/** Opens what was handed out, with the private key and without a database; checks it against its hash. */
export async function openEvidence(
  session: Session,
  typed: string,
  options: OpenOptions,
): Promise<void> {
  const keyFile = session.path(options.key);
  const bundleFile = session.path(typed);
  const out = session.path(options.out);
  const bundle = await contentOf(bundleFile);
  const privateText = (await contentOf(keyFile)).toString('utf8');
  try {
    const { head, content } = await openBundle(bundle, privateText);
    await writePrivately(out, content);
    const { release, sha256, mediaType, caution } = head;
    session.result({ ok: true, file: out, ...head }, [
      session.say('evidence_opened', { file: out, kind: mediaType, sha256, ...release }),
      ...(caution ? [evidenceCautionText(caution, session.locale)] : []),
    ]);
  } catch (error) {
    throw explained(error, { file: bundleFile, key: keyFile });
  }
}

async function contentOf(file: string): Promise<Buffer> {
  return await readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'ENOENT' ? new CliFailure('file_missing', { file }) : cause;
  });
}

function explained(error: unknown, values: { file: string; key: string }): unknown {
  if (error instanceof EvidenceKeyMalformed) return new CliFailure('evidence_key_wrong', values);
  if (!(error instanceof BundleProblem)) return error;
  return new CliFailure(`evidence_${error.reason}`, values);
}
