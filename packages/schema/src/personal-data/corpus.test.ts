import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findPersonalData } from './find-personal-data.ts';
import type { PersonalDataKind } from './finding.ts';

const LEAST_PRECISION = 0.97;
const LEAST_RECALL = 0.95;
const file = new URL('../../test-data/personal-data.tsv', import.meta.url);

interface Line {
  readonly expected: readonly string[];
  readonly text: string;
}

const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line): Line => {
    const [kinds = '', text = ''] = line.split('\t');
    return { expected: kinds === '-' ? [] : kinds.split(','), text };
  });

/** How many of the expected kinds were found. */
function countRight(found: readonly PersonalDataKind[], expected: readonly string[]): number {
  const open = [...expected];
  return found.filter((kind) => {
    const at = open.indexOf(kind);
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  }).length;
}

it('finds personal data in the lines of the corpus, and little else', () => {
  let [right, found, expected] = [0, 0, 0];
  const differing: string[] = [];
  for (const line of lines) {
    const kinds = findPersonalData(line.text).map(({ kind }) => kind);
    right += countRight(kinds, line.expected);
    found += kinds.length;
    expected += line.expected.length;
    if (kinds.join(',') !== line.expected.join(','))
      differing.push(`${kinds.join(',')} <- ${line.text}`);
  }
  const [precision, recall] = [right / found, right / expected];
  const report = `${lines.length} lines: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`;
  process.stdout.write(`${[report, ...differing].join('\n')}\n`);
  expect(lines.length).toBeGreaterThanOrEqual(150);
  expect(precision).toBeGreaterThanOrEqual(LEAST_PRECISION);
  expect(recall).toBeGreaterThanOrEqual(LEAST_RECALL);
});
