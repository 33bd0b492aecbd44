/** Addresses of the address book: a home that is also the principal, and one collection in it. */
export const CARDDAV_HOME = '/carddav/';
export const CARDDAV_BOOK = '/carddav/block-list/';

export interface DavResource {
  readonly href: string;
  /** Properties as XML, in the prefixes `d`, `card` and `cs`. */
  readonly properties: readonly string[];
}

/** A 207 body (RFC 4918): what is known of each resource, all of it found. */
export function multistatus(resources: Iterable<DavResource>, missing: readonly string[] = []) {
  const found = Array.from(
    resources,
    ({ href, properties }) =>
      `<d:response><d:href>${escapeXml(href)}</d:href><d:propstat><d:prop>${properties.join('')}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`,
  );
  const absent = missing.map(
    (href) =>
      `<d:response><d:href>${escapeXml(href)}</d:href><d:status>HTTP/1.1 404 Not Found</d:status></d:response>`,
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    '<d:multistatus xmlns:d="DAV:" xmlns:card="urn:ietf:params:xml:ns:carddav" xmlns:cs="http://calendarserver.org/ns/">',
    ...found,
    ...absent,
    '</d:multistatus>\n',
  ].join('');
}

export function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The addresses a client names in a report, whatever prefix its XML uses. */
export function hrefsIn(body: string): readonly string[] {
  return Array.from(body.matchAll(/<(?:[\w-]+:)?href[^>]*>([^<]*)<\//gi), ([, href = '']) =>
    href.trim().replaceAll('&amp;', '&'),
  );
}
