import { inflateSync } from 'node:zlib';

const OBJECT = /(\d+) 0 obj\n(.*?)endobj/gs;
const STREAM = /stream\r?\n(.*)\r?\nendstream/s;
const FONT = /\/(F\d+) (\d+) 0 R/g;
const SHOWN = /\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs;
const RANGES = /<([0-9a-f]+)> <[0-9a-f]+> \[(.*?)\]/gs;

type Objects = ReadonlyMap<string, string>;

/** The text of a PDF by the letters its fonts declare, in the order it was written, without blanks. */
export function pdfText(bytes: Uint8Array): string {
  const objects = objectsOf(bytes);
  const letters = new Map<string, ReadonlyMap<number, string>>();
  for (const body of objects.values())
    for (const [, name = '', id = ''] of body.matchAll(FONT))
      if (!letters.has(name)) letters.set(name, lettersOf(objects, id));
  const pages = Array.from(objects.values()).flatMap(
    (body) => /\/Contents (\d+)/.exec(body)?.[1] ?? [],
  );
  return pages.map((id) => shownText(streamOf(objects.get(id) ?? ''), letters)).join('');
}

/** How often each tag of structure stands in a PDF. */
export function pdfTags(bytes: Uint8Array): ReadonlyMap<string, number> {
  const tags = new Map<string, number>();
  for (const body of objectsOf(bytes).values()) {
    const tag = /^<<\n\/S \/(\w+)/.exec(body)?.[1];
    if (tag) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return tags;
}

function objectsOf(bytes: Uint8Array): Objects {
  const text = Buffer.from(bytes).toString('latin1');
  return new Map(Array.from(text.matchAll(OBJECT), ([, id = '', body = '']) => [id, body]));
}

function streamOf(body: string): string {
  const data = Buffer.from(STREAM.exec(body)?.[1] ?? '', 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
}

function lettersOf(objects: Objects, font: string): ReadonlyMap<number, string> {
  const id = /\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1] ?? '';
  const letters = new Map<number, string>();
  for (const [, first = '', list = ''] of streamOf(objects.get(id) ?? '').matchAll(RANGES))
    Array.from(list.matchAll(/<([0-9a-f ]*)>/g)).forEach(([, hex = ''], at) =>
      letters.set(
        Number.parseInt(first, 16) + at,
        Buffer.from(withoutBlanks(hex), 'hex').swap16().toString('utf16le'),
      ),
    );
  return letters;
}

function shownText(
  content: string,
  fonts: ReadonlyMap<string, ReadonlyMap<number, string>>,
): string {
  let letters: ReadonlyMap<number, string> = new Map();
  let text = '';
  for (const [, font, shown = ''] of content.matchAll(SHOWN)) {
    if (font) letters = fonts.get(font) ?? letters;
    for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]+)>/g))
      for (const [code] of hex.matchAll(/.{4}/g))
        text += letters.get(Number.parseInt(code, 16)) ?? '\uFFFD';
  }
  return withoutBlanks(text);
}

export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s/g, '');
}
