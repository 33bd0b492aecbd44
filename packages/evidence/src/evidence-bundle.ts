import { createHash } from 'node:crypto';
import * as z from 'zod';
import { EVIDENCE_CAUTIONS, EVIDENCE_KINDS } from '@rangewatch/schema';
import { openContentKey } from './evidence-keys.ts';
import { openStream, SealedFileBroken } from './sealed-stream.ts';

/** What is known of a sealed file, in the first line of what is handed out; the sealed file follows. */
const bundleHead = z.object({
  form: z.literal('rangewatch-evidence-bundle/v1'),
  evidenceId: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  mediaType: z.string(),
  byteCount: z.int(),
  sha256: z.string(),
  receivedAt: z.string(),
  /** Why it is opened with care. Bundles made before documents were looked at say nothing. */
  caution: z.enum(EVIDENCE_CAUTIONS).nullable().default(null),
  keyId: z.string(),
  /** base64url. */
  sealedKey: z.string(),
  /** Why, to whom and as which act it was handed out. */
  release: z.object({
    actId: z.string(),
    authority: z.string(),
    reason: z.string(),
    leafIndex: z.int(),
  }),
});
export type EvidenceBundleHead = z.output<typeof bundleHead>;

const LONGEST_HEAD = 16_384;
const LINE_END = 0x0a;

/** What is bound to the file's own key: another file's key, or kind, does not fit. */
export function sealContext(file: {
  readonly evidenceId: string;
  readonly mediaType: string;
}): string {
  return `${file.evidenceId} ${file.mediaType}`;
}

/** One file that holds all that is needed to open it with the private key, and says why it was handed out. */
export async function* writeBundle(
  head: Omit<EvidenceBundleHead, 'form'>,
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${JSON.stringify({ form: 'rangewatch-evidence-bundle/v1', ...head })}\n`);
  yield* sealed;
}

/** What can be wrong with a bundle or with the key it is opened with. */
export class BundleProblem extends Error {
  override readonly name = 'BundleProblem';
  readonly reason: 'not_a_bundle' | 'other_key' | 'broken';
  constructor(reason: BundleProblem['reason'], options?: ErrorOptions) {
    super(`the bundle cannot be opened: ${reason}`, options);
    this.reason = reason;
  }
}

export interface OpenedBundle {
  readonly head: EvidenceBundleHead;
  /** The file as it arrived. Ends with a BundleProblem when it is not whole or not what its hash says. */
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Opens a bundle with the private key, away from any database.
 * @throws BundleProblem; EvidenceKeyMalformed when `privateText` is no key.
 */
export async function openBundle(bundle: Uint8Array, privateText: string): Promise<OpenedBundle> {
  const end = bundle.subarray(0, LONGEST_HEAD).indexOf(LINE_END);
  const head = readHead(Buffer.from(bundle.subarray(0, Math.max(end, 0))).toString('utf8'));
  const sealedKey = Buffer.from(head.sealedKey, 'base64url');
  const key = await openContentKey(privateText, sealedKey, sealContext(head));
  if (key === null) throw new BundleProblem('other_key');
  return { head, content: checked(head, openStream(once(bundle.subarray(end + 1)), key)) };
}

function readHead(text: string): EvidenceBundleHead {
  try {
    return bundleHead.parse(JSON.parse(text));
  } catch (cause) {
    throw new BundleProblem('not_a_bundle', { cause });
  }
}

async function* checked(
  { sha256, byteCount }: EvidenceBundleHead,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const part of content) {
      hash.update(part);
      bytes += part.length;
      yield part;
    }
  } catch (cause) {
    if (cause instanceof SealedFileBroken) throw new BundleProblem('broken', { cause });
    throw cause;
  }
  if (bytes !== byteCount || hash.digest('hex') !== sha256) throw new BundleProblem('broken');
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
