import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isCallerNumber } from './caller-number.ts';
import { normaliseNumber } from './normalise-number.ts';
import { NUMBERING_PROBLEM_CODES } from './numbering-problem.ts';
import { parseCallerNumber } from './parse-caller-number.ts';
import { readText } from './read-text.ts';
import { linesOf, listRows, readTestData } from './testing/test-cases.ts';

const US = { defaultCountry: 'US' };

function outcomeOf(text: string, country: string): { reading: string; assigned: boolean | null } {
  const parsed = parseCallerNumber(text, { defaultCountry: country });
  if (!parsed.ok) return { reading: parsed.problem.code, assigned: null };
  const { e164, number, assigned } = parsed.value;
  return { reading: e164 ?? number, assigned };
}

describe("libphonenumber's own test inputs", () => {
  const listed = new Map(
    listRows('libphonenumber-disagreements.tsv').map(([input, region, reading, reason]) => [
      `${input} ${region}`,
      { reading, reason },
    ]),
  );
  const rows = listRows('libphonenumber-parse.tsv').map((columns) => {
    const [, input = '', region = '', e164 = '', valid = ''] = columns;
    return { input, region, e164, valid };
  });

  const isListed = ({ input, region }: (typeof rows)[number]) => listed.has(`${input} ${region}`);

  test.each(rows.filter((row) => row.valid === 'true' && !isListed(row)))(
    'in use: $input in $region',
    ({ input, region, e164 }) => {
      expect(outcomeOf(JSON.parse(input), region)).toEqual({ reading: e164, assigned: true });
    },
  );

  // What libphonenumber reads without finding it valid, we either refuse or call unassigned.
  test.each(rows.filter((row) => row.valid !== 'true' && !isListed(row)))(
    'not in use: $input in $region',
    ({ input, region, e164 }) => {
      const { reading, assigned } = outcomeOf(JSON.parse(input), region);
      expect(assigned).not.toBe(true);
      expect([e164, ...NUMBERING_PROBLEM_CODES]).toContain(reading);
    },
  );

  test.each(rows.filter(isListed))('otherwise: $input in $region', ({ input, region, e164 }) => {
    const disagreement = listed.get(`${input} ${region}`);
    const ours = outcomeOf(JSON.parse(input), region);
    expect(disagreement?.reason).toMatch(/\w{4}/);
    expect(ours.reading).toBe(disagreement?.reading);
    expect(ours.reading).not.toBe(e164);
  });

  test('every listed disagreement is one of the inputs', () => {
    const inputs = new Set(rows.map(({ input, region }) => `${input} ${region}`));
    expect([...listed.keys()].filter((key) => !inputs.has(key))).toEqual([]);
  });
});

describe('what people wrote in complaints to the FTC', () => {
  test.each(listRows('ftc-shapes.tsv'))('one of each shape: %j', (text, _, outcome) => {
    const reading = readText(text, US);
    const words =
      reading.type === 'number'
        ? [
            reading.number.number,
            reading.number.assigned ? 'assigned' : 'unassigned',
            ...(reading.number.extension === null ? [] : ['ext', reading.number.extension]),
          ].join(' ')
        : reading.type === 'range'
          ? reading.range
          : reading.type === 'malformed'
            ? reading.problem.code
            : reading.type;
    expect(words).toBe(outcome);
  });

  test('each of 29,298 strings has a stored form, is withheld, or says why not', () => {
    const texts = linesOf(gunzipSync(readTestData('ftc-strings.tsv.gz')).toString('utf8')).map(
      (line) => line.slice(0, line.lastIndexOf('\t')),
    );
    const outcomes = { stored: 0, withheld: 0, refused: 0, unsound: 0 };
    for (const text of texts) outcomes[kindOfOutcome(text)] += 1;
    expect(outcomes).toEqual({ stored: 20_463, withheld: 8, refused: 8827, unsound: 0 });
  });
});

function kindOfOutcome(text: string): 'stored' | 'withheld' | 'refused' | 'unsound' {
  const normalised = normaliseNumber(text, US);
  if (!normalised.ok) {
    return NUMBERING_PROBLEM_CODES.includes(normalised.problem.code) ? 'refused' : 'unsound';
  }
  if (normalised.number === null) return 'withheld';
  return isCallerNumber(normalised.number) ? 'stored' : 'unsound';
}
