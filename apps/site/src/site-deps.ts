import type { Readers } from '@rangewatch/database/readers';
import type { Disclosure } from '@rangewatch/statistics';
import type { Logger } from 'pino';
import type { PictureReader } from './picture-reading/picture-reader.ts';
import type { ReportGateway } from './report-gateway/report-gateway.ts';

/** Everything the site works with. It holds readers only: what people send goes through the API. */
export interface SiteDeps {
  readonly readers: Readers;
  readonly gateway: ReportGateway;
  readonly disclosure: Disclosure;
  readonly clock: () => Date;
  readonly readPictureText: PictureReader;
  readonly logger: Logger;
  /** 32 bytes; seals the answers a person has given so far into their cookie. */
  readonly sealKey: Uint8Array;
  readonly releasesDir: string;
  /** Holds the public key of releases. */
  readonly keysDir: string;
  /** Holds the daily open data, once the worker has made it. */
  readonly lookUpDir: string;
  readonly timeZone: string;
  readonly defaultCountry: string;
  /** Origin under which people reach the site. */
  readonly siteUrl: string;
  /** Origin under which people reach the API: where files are handed out. */
  readonly apiUrl: string;
  readonly trustProxy: string;
}
