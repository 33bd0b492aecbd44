/** A name in the three languages people read here. */
export interface Place {
  'zh-Hans': string;
  'zh-Hant': string;
  en: string;
}
