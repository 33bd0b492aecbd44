import { strFromU8, unzipSync } from 'fflate';
import type { ReleaseHeader } from '../release-header.ts';
import type { TableRow } from '../table-row.ts';
import { TEST_HEADER } from '../test-release.ts';
import { Workbook } from './workbook.ts';

/** A cell as a spreadsheet takes it: what kind it is said to be, and its content. */
export interface ReadCell {
  readonly type: 'string' | 'number' | 'boolean';
  readonly text: string;
}
/** Cells by their place, `B2`. */
export type ReadSheet = ReadonlyMap<string, ReadCell>;

const CELL = /<c r="([A-Z]+\d+)"(?: s="\d+")?(?: t="(inlineStr|b)")?>(.*?)<\/c>/gs;
const TYPES = { inlineStr: 'string', b: 'boolean' } as const;
const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

export interface ReadWorkbook {
  /** Every part as text. */
  readonly parts: ReadonlyMap<string, string>;
  readonly sheet: (name: string) => ReadSheet;
}

export interface WrittenWorkbook extends ReadWorkbook {
  readonly bytes: Buffer;
  readonly entry: Awaited<ReturnType<Workbook['finish']>>;
}

/** Writes a workbook into memory and unzips it. */
export async function writeWorkbook(
  rows: Iterable<TableRow>,
  { header = TEST_HEADER, limit = 100 }: { header?: ReleaseHeader; limit?: number } = {},
): Promise<WrittenWorkbook> {
  const chunks: Buffer[] = [];
  const workbook = new Workbook(
    header,
    async (_, bytes) => void chunks.push(Buffer.from(bytes)),
    limit,
  );
  for (const row of rows) {
    workbook.add(row);
    if (workbook.isFull) await workbook.flush();
  }
  const entry = await workbook.finish();
  const bytes = Buffer.concat(chunks);
  return { bytes, entry, ...readWorkbook(bytes) };
}

export function readWorkbook(bytes: Buffer): ReadWorkbook {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );
  return { parts, sheet: (name) => readSheet(parts, name) };
}

function readSheet(parts: ReadonlyMap<string, string>, name: string): ReadSheet {
  const id = partOf(parts, 'xl/workbook.xml').match(
    `<sheet name="${name}"[^>]* r:id="(\\w+)"`,
  )?.[1];
  const target = partOf(parts, 'xl/_rels/workbook.xml.rels').match(
    `Id="${id}"[^>]* Target="([^"]+)"`,
  )?.[1];
  const cells = partOf(parts, `xl/${target}`).matchAll(CELL);
  return new Map(
    [...cells].map(([, place = '', type, xml = '']) => [
      place,
      { type: type === 'inlineStr' || type === 'b' ? TYPES[type] : 'number', text: contentOf(xml) },
    ]),
  );
}

/** @throws when the workbook lacks the part */
export function partOf(parts: ReadonlyMap<string, string>, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`no ${path}`);
  return part;
}

/** As Excel reads a string: entities first, then `_x003D_` for `=`. */
function contentOf(xml: string): string {
  return xml
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&\w+;/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/** Whether tags close in the order they open and no text holds what XML forbids. */
export function isWellFormed(xml: string): boolean {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(xml)) return false;
  const open: string[] = [];
  const rest = xml
    .replace(/^<\?xml [^>]*\?>\n/, '')
    .replaceAll(/<(\/?)([\w:]+)(?: [\w:]+="[^"<&]*")*(\/?)>/g, (tag, end, name, isEmpty) => {
      if (isEmpty) return '';
      if (!end) open.push(name);
      else if (open.pop() !== name) return '<';
      return tag.slice(0, 0);
    });
  return open.length === 0 && !/[<>]|&(?!(?:lt|gt|amp);)/.test(rest);
}
