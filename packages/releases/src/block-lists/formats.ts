import { renderAsterisk } from './formats/asterisk.ts';
import { renderCallFilter } from './formats/call-filter.ts';
import { renderCsv } from './formats/csv.ts';
import { renderIos } from './formats/ios.ts';
import { renderJson } from './formats/json.ts';
import { renderRegex } from './formats/regex.ts';
import { renderSaracroche } from './formats/saracroche.ts';
import { renderText } from './formats/text.ts';
import { renderVcard } from './formats/vcard.ts';
import type { BlockListFormatName } from '@rangewatch/schema';
import type { BlockListEntries, BlockListHead } from './block-list.ts';

/**
 * Writes what `prepareBlockList` chose for the format as text, chunk by chunk, so that memory does not grow with it.
 */
export type BlockListRenderer = (
  head: BlockListHead,
  entries: BlockListEntries,
) => AsyncIterable<string>;

export interface BlockListFormat {
  readonly render: BlockListRenderer;
  readonly mediaType: string;
  readonly fileName: string;
}

export const BLOCK_LIST_FORMATS = {
  txt: { render: renderText, mediaType: 'text/plain', fileName: 'rangewatch.txt' },
  csv: { render: renderCsv, mediaType: 'text/csv', fileName: 'rangewatch-spamblocker.csv' },
  regex: { render: renderRegex, mediaType: 'text/plain', fileName: 'rangewatch-regex.txt' },
  saracroche: {
    render: renderSaracroche,
    mediaType: 'application/json',
    fileName: 'rangewatch-saracroche.json',
  },
  callfilter: {
    render: renderCallFilter,
    mediaType: 'text/plain',
    fileName: 'rangewatch-callfilter.txt',
  },
  vcf: { render: renderVcard, mediaType: 'text/vcard', fileName: 'rangewatch.vcf' },
  ios: { render: renderIos, mediaType: 'text/plain', fileName: 'rangewatch-ios.txt' },
  asterisk: {
    render: renderAsterisk,
    mediaType: 'text/plain',
    fileName: 'rangewatch-asterisk.conf',
  },
  json: { render: renderJson, mediaType: 'application/json', fileName: 'rangewatch.json' },
} as const satisfies Record<BlockListFormatName, BlockListFormat>;

export function isBlockListFormat(name: string): name is BlockListFormatName {
  return Object.hasOwn(BLOCK_LIST_FORMATS, name);
}
