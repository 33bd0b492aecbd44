import type { EvidenceKind } from '@rangewatch/schema';

/** Bytes from the beginning of a file that tell what it is. */
export const HEAD_BYTES = 4100;

export interface RecognisedFile {
  readonly kind: EvidenceKind;
  /** Without parameters, such as `audio/ogg`. */
  readonly mediaType: string;
}

/** Containers that phones record calls and screens in are taken whole: what is in them is not looked at. */
const KINDS: Readonly<Record<string, EvidenceKind>> = {
  'image/jpeg': 'picture',
  'image/png': 'picture',
  'image/apng': 'picture',
  'image/webp': 'picture',
  'image/gif': 'picture',
  'application/pdf': 'document',
  'audio/mpeg': 'recording',
  'audio/mp4': 'recording',
  'audio/x-m4a': 'recording',
  'audio/aac': 'recording',
  'audio/amr': 'recording',
  'audio/wav': 'recording',
  'audio/ogg': 'recording',
  'audio/flac': 'recording',
  'video/mp4': 'recording',
  'video/quicktime': 'recording',
  'video/3gpp': 'recording',
  'video/3gpp2': 'recording',
};

/**
 * What a file is by its content; its name and what its sender calls it say nothing.
 * `found` is the usual ending of a kind that is not taken, or null where nothing is recognised.
 */
export async function recogniseFile(
  head: Uint8Array,
): Promise<RecognisedFile | { readonly kind: null; readonly found: string | null }> {
  const known = byFirstBytes(head);
  if (known) return known;
  // Loaded with the first file: most processes never see one.
  const { fileTypeFromBuffer } = await import('file-type');
  const type = await fileTypeFromBuffer(head.subarray(0, HEAD_BYTES));
  const [mediaType = ''] = type?.mime.split(';') ?? [];
  const kind = KINDS[mediaType];
  return kind ? { kind, mediaType } : { kind: null, found: type?.ext ?? null };
}

/**
 * Wide-band AMR (RFC 4867, section 5.1) begins like its narrow-band kin, and is recorded by the same phones; a tag
 * before MP3 may be longer than what is looked at.
 */
const HEADS: readonly (readonly [string, string])[] = [
  ['#!AMR-WB\n', 'audio/amr-wb'],
  ['ID3', 'audio/mpeg'],
];

function byFirstBytes(head: Uint8Array): RecognisedFile | null {
  const text = Buffer.from(head.subarray(0, 9)).toString('latin1');
  const known = HEADS.find(([first]) => text.startsWith(first));
  return known ? { kind: 'recording', mediaType: known[1] } : null;
}
