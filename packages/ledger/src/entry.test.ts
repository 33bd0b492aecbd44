import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  buildLedgerEntry,
  type CanonicalValue,
  canonicalJson,
  commitTo,
  encodeLedgerEntry,
  LEAF_SALT_BYTES,
  leafHash,
} from './entry.ts';

const salt = new Uint8Array(LEAF_SALT_BYTES).fill(1);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const anyJson = fc.jsonValue({ noUnicodeString: false }) as fc.Arbitrary<CanonicalValue>;

describe('canonical JSON', () => {
  test('puts keys in order at every depth and leaves no white space', () => {
    expect(canonicalJson({ b: [{ z: 1, a: null }], a: { d: true, c: 'x y' } })).toBe(
      '{"a":{"c":"x y","d":true},"b":[{"a":null,"z":1}]}',
    );
  });

  test('keeps the order of lists', () => {
    expect(canonicalJson([3, 1, 2])).toBe('[3,1,2]');
  });

  test('orders keys by UTF-16 code units, as RFC 8785 has it', () => {
    const keys = ['号', 'é', 'z', 'Z', '10', '9', '\u{1F4DE}', '\uFF21', ''];
    const fields = Object.fromEntries(keys.map((key) => [key, 1]));
    const inOrder = ['', '10', '9', 'Z', 'z', 'é', '号', '\u{1F4DE}', '\uFF21'];
    expect(canonicalJson(fields)).toBe(
      `{${inOrder.map((key) => `${JSON.stringify(key)}:1`).join(',')}}`,
    );
  });

  test('is the same however the fields were put together', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), anyJson), (fields) => {
        const reversed = Object.fromEntries(Object.entries(fields).toReversed());
        expect(canonicalJson(reversed)).toBe(canonicalJson(fields));
      }),
    );
  });

  test('says the same as JSON, and says it again the same way', () => {
    fc.assert(
      fc.property(anyJson, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text) as CanonicalValue)).toBe(text);
      }),
    );
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %s, which JSON would turn into null',
    (number) => {
      expect(() => canonicalJson({ count: number })).toThrow(RangeError);
    },
  );
});

describe('a commitment', () => {
  const fields = { number: '8617000001234', week: '2026-W34', calls: 17 };

  test('is SHA-256 of the salt and the canonical fields', () => {
    // Computed with sha256sum over 32 bytes 01 and the text {"a":1}.
    expect(commitTo({ a: 1 }, salt)).toBe(
      '7f40cffc3fbdaa7375e4e3df8dda36945da91475cb1d99419decebc67d7d6b35',
    );
  });

  test('changes with any field, with a field more or less, and with the salt', () => {
    const commits = [
      commitTo(fields, salt),
      commitTo({ ...fields, number: '8617000001235' }, salt),
      commitTo({ ...fields, week: '2026-W35' }, salt),
      commitTo({ ...fields, calls: 18 }, salt),
      commitTo({ ...fields, calls: '17' }, salt),
      commitTo({ ...fields, answered: null }, salt),
      commitTo({ number: fields.number, week: fields.week }, salt),
      commitTo(fields, new Uint8Array(LEAF_SALT_BYTES).fill(2)),
    ];
    expect(new Set(commits).size).toBe(commits.length);
  });

  test('two different values never share one', () => {
    fc.assert(
      fc.property(anyJson, anyJson, (a, b) => {
        const isSame = canonicalJson(a) === canonicalJson(b);
        expect(commitTo(a, salt) === commitTo(b, salt)).toBe(isSame);
      }),
    );
  });

  test('needs 32 bytes of salt, and takes them all', () => {
    expect(() => commitTo(fields, new Uint8Array(31))).toThrow(RangeError);
    const last = new Uint8Array(salt);
    last[31] = 9;
    expect(commitTo(fields, last)).not.toBe(commitTo(fields, salt));
  });
});

describe('a leaf', () => {
  // The leaves of the Certificate Transparency reference tree.
  test.each([
    ['', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d'],
    ['00', '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7'],
    ['10', '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7'],
    ['2021', '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7'],
  ])('of the bytes "%s" hashes as RFC 6962 says', (bytes, hash) => {
    expect(hex(leafHash(Buffer.from(bytes, 'hex').toString('latin1')))).toBe(hash);
  });

  test('of an entry hashes its canonical bytes', () => {
    const entry = buildLedgerEntry('report', '2026-W34', { number: '8617000001234' }, salt);
    const commit = commitTo({ number: '8617000001234' }, salt);
    expect(encodeLedgerEntry(entry)).toBe(
      `{"commit":"${commit}","type":"report","v":1,"week":"2026-W34"}`,
    );
    expect(leafHash(encodeLedgerEntry(entry))).toHaveLength(32);
  });

  test('shows nothing of what was committed to', () => {
    const entry = buildLedgerEntry('withdraw', '2026-W34', { number: '8617000001234' }, salt);
    expect(encodeLedgerEntry(entry)).not.toContain('8617');
  });

  test('changes with the type, the week and the commitment', () => {
    const leaves = [
      buildLedgerEntry('report', '2026-W34', { a: 1 }, salt),
      buildLedgerEntry('withdraw', '2026-W34', { a: 1 }, salt),
      buildLedgerEntry('report', '2026-W35', { a: 1 }, salt),
      buildLedgerEntry('report', '2026-W34', { a: 2 }, salt),
    ].map((entry) => hex(leafHash(encodeLedgerEntry(entry))));
    expect(new Set(leaves).size).toBe(leaves.length);
  });
});
