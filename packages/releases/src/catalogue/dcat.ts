import {
  ensureWeek,
  firstDayOf,
  formatWeek,
  inEveryLanguage,
  lastDayOf,
  type Localised,
  LOCALES,
  type Release,
} from '@rangewatch/schema';
import {
  filesOf,
  type ListedArchive,
  listedArchive,
  type ListedFile,
  releaseAddress,
  weekPageAddress,
} from './file-address.ts';
import { LICENCE_ADDRESS } from '../package-parts.ts';
import words from './words/catalogue.json' with { type: 'json' };

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;
const LICENCE = { '@id': LICENCE_ADDRESS };
const WEEKLY = { '@id': 'http://purl.org/cld/freq/weekly' };
const SHA256 = { '@id': 'spdx:checksumAlgorithm_sha256' };

type Node = Readonly<Record<string, unknown>>;

/**
 * `catalog.jsonld`: the newest revision of each week as a dataset of one series (DCAT 3, w3.org/TR/vocab-dcat-3).
 *
 * @param archiveBytesOf size of a release's zip file, null where there is none
 */
export function catalogueText(
  releases: readonly Release[],
  siteUrl: string,
  archiveBytesOf: (release: Release) => number | null,
): string {
  const self = `${siteUrl}/releases/catalog.jsonld`;
  const series = `${self}#weekly`;
  const catalogue = {
    '@context': CONTEXT,
    '@id': self,
    '@type': 'dcat:Catalog',
    'dct:title': languages(words.title),
    'dct:description': languages(words.description),
    'dct:license': LICENCE,
    'foaf:homepage': { '@id': siteUrl },
    'dcat:dataset': [
      {
        '@id': series,
        '@type': 'dcat:DatasetSeries',
        'dct:title': languages(words.title),
        'dct:accrualPeriodicity': WEEKLY,
      },
      ...releases.map((release) => {
        const archive = listedArchive(release, siteUrl, archiveBytesOf(release));
        return dataset(release, archive, series, siteUrl);
      }),
    ],
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

function dataset(
  release: Release,
  archive: ListedArchive | null,
  series: string,
  siteUrl: string,
): Node {
  const { publishedAt, revision, manifest } = release;
  const week = ensureWeek(release.week);
  return {
    '@id': releaseAddress(release, siteUrl),
    '@type': 'dcat:Dataset',
    'dct:title': languages(inEveryLanguage((locale) => formatWeek(week, locale))),
    'dct:identifier': `${week}/r${revision}`,
    'dcat:version': `r${revision}`,
    'dct:issued': typed(manifest.scheduledAt, 'xsd:dateTime'),
    'dct:modified': typed(publishedAt.toISOString(), 'xsd:dateTime'),
    'dct:license': LICENCE,
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': typed(firstDayOf(week), 'xsd:date'),
      'dcat:endDate': typed(lastDayOf(week), 'xsd:date'),
    },
    'dcat:inSeries': { '@id': series },
    'dcat:landingPage': { '@id': weekPageAddress(release, siteUrl) },
    'dcat:distribution': [
      ...(archive ? [wholeFolder(archive)] : []),
      ...filesOf(release, siteUrl).map(distribution),
    ],
  };
}

/** Every other distribution packed in one. */
function wholeFolder(archive: ListedArchive): Node {
  const node = distribution({ ...archive, sha256: null });
  return { ...node, 'dcat:packageFormat': node['dcat:mediaType'] };
}

function distribution({ name, url, mediaType, bytes, sha256 }: ListedFile): Node {
  const media = `https://www.iana.org/assignments/media-types/${mediaType}`;
  return {
    '@id': url,
    '@type': 'dcat:Distribution',
    'dct:title': name,
    'dcat:downloadURL': { '@id': url },
    'dcat:mediaType': { '@id': media },
    ...(bytes !== null && { 'dcat:byteSize': typed(String(bytes), 'xsd:nonNegativeInteger') }),
    ...(sha256 !== null && {
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': SHA256,
        'spdx:checksumValue': typed(sha256, 'xsd:hexBinary'),
      },
    }),
  };
}

function languages(texts: Localised): readonly Node[] {
  return LOCALES.map((locale) => ({ '@value': texts[locale], '@language': locale }));
}

function typed(value: string, type: string): Node {
  return { '@value': value, '@type': type };
}
