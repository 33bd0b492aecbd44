import { createHash } from 'node:crypto';
import {
  type BlockCard,
  type BlockListHead,
  cardsOf,
  prepareBlockList,
  renderCard,
} from '@rangewatch/releases';
import type { ApiServices } from '../api-services.ts';
import { listedEntries } from '../block-lists/listed-entries.ts';
import { CARDDAV_BOOK, CARDDAV_HOME, type DavResource, element } from './multistatus.ts';

/** A phone has no way to choose: what ten people and more reported. */
export const CARDDAV_MIN_VOTES = 10;

/** The block list as an address book of contacts to be blocked. */
export interface AddressBook {
  readonly version: number;
  /** By address. */
  readonly cards: ReadonlyMap<string, string>;
}

export async function readAddressBook(
  { readers }: ApiServices,
  about: Omit<BlockListHead, 'contents'> & { readonly minVotes: number },
): Promise<AddressBook> {
  const filter = { minVotes: about.minVotes, ranges: 'on', within: null } as const;
  const cards = new Map<string, string>();
  const { contents, entries } = await prepareBlockList('vcf', () => listedEntries(filter, readers));
  const head = { ...about, contents };
  for await (const card of cardsOf(entries)) {
    cards.set(hrefOf(card), renderCard(card, head));
  }
  return { version: about.version, cards };
}

function hrefOf({ uid }: BlockCard): string {
  return `${CARDDAV_BOOK}${uid}.vcf`;
}

export function etagOfCard(text: string): string {
  return `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
}

/** The reader's own place, which is the home of the address book as well. */
export function homeResource(): DavResource {
  return {
    href: CARDDAV_HOME,
    properties: [
      '<d:resourcetype><d:collection/><d:principal/></d:resourcetype>',
      element('d:displayname', 'Rangewatch'),
      `<d:current-user-principal>${element('d:href', CARDDAV_HOME)}</d:current-user-principal>`,
      `<d:principal-URL>${element('d:href', CARDDAV_HOME)}</d:principal-URL>`,
      `<card:addressbook-home-set>${element('d:href', CARDDAV_HOME)}</card:addressbook-home-set>`,
      READ_ONLY,
    ],
  };
}

export function bookResource({ version }: Pick<AddressBook, 'version'>): DavResource {
  return {
    href: CARDDAV_BOOK,
    properties: [
      '<d:resourcetype><d:collection/><card:addressbook/></d:resourcetype>',
      element('d:displayname', 'Rangewatch block list'),
      `<d:current-user-principal>${element('d:href', CARDDAV_HOME)}</d:current-user-principal>`,
      element('cs:getctag', `list-${version}`),
      '<card:supported-address-data><card:address-data-type content-type="text/vcard" version="3.0"/></card:supported-address-data>',
      '<d:supported-report-set><d:supported-report><d:report><card:addressbook-multiget/></d:report></d:supported-report><d:supported-report><d:report><card:addressbook-query/></d:report></d:supported-report></d:supported-report-set>',
      READ_ONLY,
    ],
  };
}

const READ_ONLY =
  '<d:current-user-privilege-set><d:privilege><d:read/></d:privilege></d:current-user-privilege-set>';

/** A contact; `withData` gives the card itself. */
export function cardResource(href: string, text: string, withData: boolean): DavResource {
  return {
    href,
    properties: [
      '<d:resourcetype/>',
      element('d:getetag', etagOfCard(text)),
      element('d:getcontenttype', 'text/vcard; charset=utf-8'),
      ...(withData ? [element('card:address-data', text)] : []),
    ],
  };
}
