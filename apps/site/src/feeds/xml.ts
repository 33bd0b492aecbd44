/** Text that is XML already. Everything else is escaped on its way in. */
export type Xml = string & { readonly __xml: never };

type Attributes = Readonly<Record<string, string>>;

/** What XML 1.0 cannot hold at all, not even escaped; lone surrogates among it. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** An element with text in it. */
export function textElement(name: string, text: string, attributes: Attributes = {}): Xml {
  return `<${name}${attributesOf(attributes)}>${escapeXml(text)}</${name}>` as Xml;
}

/** An element with others in it, or an empty one. */
export function element(name: string, attributes: Attributes, children: readonly Xml[] = []): Xml {
  const start = `<${name}${attributesOf(attributes)}`;
  return (
    children.length > 0 ? `${start}>\n${children.join('\n')}\n</${name}>` : `${start}/>`
  ) as Xml;
}

function attributesOf(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

function escapeXml(text: string): string {
  return text
    .replaceAll(UNWRITABLE, '\u{FFFD}')
    .replaceAll(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');
}
