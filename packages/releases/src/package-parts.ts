import { sourceName } from '@rangewatch/schema';
import words from './words/package-parts.json' with { type: 'json' };

/** What every data package of ours says of itself (Data Package 2, datapackage.org). */
export const PACKAGE_PROFILE = 'https://datapackage.org/profiles/2.0/datapackage.json';

export const LICENCE_ADDRESS = 'https://creativecommons.org/licenses/by/4.0/';

export const PACKAGE_LICENCES = [
  { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0', path: LICENCE_ADDRESS },
] as const;

/** Our own reports, and the official file beside them. */
export const PACKAGE_SOURCES = [
  { title: words.own_source },
  { title: `${sourceName('ftc_dnc', 'en')} (${words.public_domain})`, path: words.ftc_address },
] as const;

/** Before what a package says where invented data is in it. */
export const SAMPLE_NOTICE = words.sample;
