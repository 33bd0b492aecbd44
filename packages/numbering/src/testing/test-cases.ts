import { readFileSync } from 'node:fs';

/** Reading the plain-text lists of test-data/; only tests import this file. */

export interface TestCase {
  country: string;
  text: string;
  outcome: string;
}

/** Lines `[COUNTRY] text => outcome`; the country is CN where none stands, `\uXXXX` stands for a sign. */
export function listCases(file: string): TestCase[] {
  return linesOf(readTestData(file).toString('utf8')).map((line) => {
    const match = /^(?:\[([A-Z]{2})\] )?(.*) => (.*)$/u.exec(line);
    if (match === null) throw new Error(`${file}: not "text => outcome": ${line}`);
    const [, country = 'CN', text = '', outcome = ''] = match;
    return { country, text: unescaped(text), outcome };
  });
}

/** Tab-separated rows without comment lines. */
export function listRows(file: string): string[][] {
  return linesOf(readTestData(file).toString('utf8')).map((line) => line.split('\t'));
}

export function readTestData(file: string): Buffer {
  return readFileSync(new URL(`../../test-data/${file}`, import.meta.url));
}

export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function unescaped(text: string): string {
  return text
    .replaceAll('\\t', '\t')
    .replace(/\\u([0-9a-f]{4})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}
