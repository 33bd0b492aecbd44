import { promisify } from 'node:util';
import { constants, inflate } from 'node:zlib';
import { unescaped } from './pdf-names.ts';

const inflated = promisify(inflate);

/** A file that asks for more is not looked at to its end: it could keep the machine busy for everybody. */
const MOST_STREAMS = 20_000;
const MOST_INFLATED_BYTES = 64_000_000;
/** The dictionary of a stream stands before it; the longest that is looked at. */
const LONGEST_DICTIONARY = 2_000;
/** What a stream counts that breaks off: it may have been inflated for long before it did. */
const FAILED_BYTES = 8_000_000;
const NOTHING = new Uint8Array();
const KEYWORD = 'stream';

interface PdfStream {
  /** From its first byte to the end of the file: where a stream ends, its compression knows best. */
  readonly content: Uint8Array;
  /** Objects may stand in it. */
  readonly holdsObjects: boolean;
  /** Its bytes are of no other use than to be shown. */
  readonly isPicture: boolean;
  /** Packed as zlib packs, and in no further way. */
  readonly isPlainFlate: boolean;
}

/** Inflates one stream after the other until `isFound` says yes; `isWhole`: all that may hold objects was read. */
export async function openPdfStreams(
  pdf: Uint8Array,
  find: (content: Uint8Array) => boolean,
): Promise<{ isFound: boolean; isWhole: boolean }> {
  let [room, count, isWhole] = [MOST_INFLATED_BYTES, 0, true];
  for (const stream of streamsOf(pdf)) {
    count += 1;
    if (count > MOST_STREAMS || room <= 0) return { isFound: false, isWhole: false };
    const content = stream.isPicture ? NOTHING : await open(stream, room);
    if (stream.holdsObjects) isWhole &&= content !== null && stream.isPlainFlate;
    if (content && find(content)) return { isFound: true, isWhole };
    room -= content?.length ?? FAILED_BYTES;
  }
  return { isFound: false, isWhole };
}

/** Nothing for what is not packed by zlib; null for what zlib cannot read to its end, or not within the room left. */
async function open(
  { content, holdsObjects }: PdfStream,
  room: number,
): Promise<Uint8Array | null> {
  const [first = 0, second = 0] = content;
  const isZlib = (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
  if (!isZlib) return holdsObjects ? null : NOTHING;
  const options = { maxOutputLength: room, finishFlush: constants.Z_SYNC_FLUSH };
  return await inflated(content, options).catch(() => null);
}

function* streamsOf(pdf: Uint8Array): Generator<PdfStream> {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  for (let at = bytes.indexOf(KEYWORD); at >= 0; at = bytes.indexOf(KEYWORD, at + 1)) {
    if (bytes.toString('latin1', Math.max(at - 3, 0), at) === 'end') continue;
    const start = afterLineEnd(bytes, at + KEYWORD.length);
    if (start === null) continue;
    const before = bytes.toString('latin1', Math.max(at - LONGEST_DICTIONARY, 0), at);
    yield { content: bytes.subarray(start), ...kindOf(before) };
  }
}

function afterLineEnd(bytes: Buffer, at: number): number | null {
  if (bytes[at] === 0x0a) return at + 1;
  if (bytes[at] !== 0x0d) return null;
  return bytes[at + 1] === 0x0a ? at + 2 : at + 1;
}

function kindOf(before: string): Omit<PdfStream, 'content'> {
  const dictionary = unescaped(before.slice(before.lastIndexOf(' obj') + 1));
  const holdsObjects = dictionary.includes('/ObjStm');
  return {
    holdsObjects,
    isPicture: !holdsObjects && /\/Subtype\s*\/Image\b/.test(dictionary),
    isPlainFlate:
      /\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\b\s*\]?\s*(?:\/(?!Decode)|>>|$)/.test(dictionary) &&
      !dictionary.includes('/Predictor'),
  };
}
