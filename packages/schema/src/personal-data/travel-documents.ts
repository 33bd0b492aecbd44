import type { Passage } from './finding.ts';

const LABELLED =
  /(?:护照|護照|passport|通行证|通行證|回乡证|回鄉證|台胞证|台胞證|travel permit)(?:号码|號碼|号|號| number| no\.?)?\s{0,2}(?:是|为|為|is|[:#])?\s{0,2}([A-Za-z]{0,2}\d{7,10}(?:\(\w\))?)(?![\dA-Za-z])/gi;

/** Passports and permits to travel between the mainland, Hong Kong, Macau and Taiwan. They have no check digit: only named ones are told from other codes. */
export function* findTravelDocuments(text: string): Iterable<Passage> {
  for (const { 0: whole, 1: found = '', index } of text.matchAll(LABELLED)) {
    const end = index + whole.length;
    yield { kind: 'travel_document', start: end - found.length, end };
  }
}
