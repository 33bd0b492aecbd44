import { ensureCallerNumber } from '@rangewatch/numbering';
import { type CountedNumber, ensureWeek, parseReportDraft } from '@rangewatch/schema';
import { describe, expect, it } from 'vitest';
import { idempotencyHashes } from './idempotency.ts';
import { keyedHash } from './keyed-hash.ts';
import { personTag } from './person-tag.ts';
import { receiptCodeOf, receiptHash } from './receipt.ts';
import { deriveReporterSecret } from './reporter-secret.ts';
import { reporterTags } from './reporter-tags.ts';
import { wantedTag } from './wanted-tag.ts';
import { reporterSecretOfToken } from '../token/token-reporter.ts';

// The expected values were computed outside this code, with Python's hmac and hashlib.
const SECRET = Uint8Array.from({ length: 16 }, (_, index) => index);
const KEY = new Uint8Array(32).fill(7);
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const counted = (number: string, ...weeks: string[]): CountedNumber => ({
  number: ensureCallerNumber(number),
  weeks: weeks.map(ensureWeek),
  times: [],
});

function draft(content: object) {
  const now = new Date('2026-08-20T00:00:00Z');
  const input = { idempotencyKey: '0123456789abcdef', ...content };
  const parsed = parseReportDraft(input, { now, timeZone: 'Asia/Shanghai', defaultCountry: 'CN' });
  if (!parsed.ok) throw new Error('the draft of a test is not a draft');
  return parsed.value;
}

function contentOf(callerNumber: string, day: string): Uint8Array {
  const content = draft({ calls: [{ callerNumber, day }] });
  return idempotencyHashes(KEY, SECRET, 'report', content).contentHash;
}

describe('reporterTags', () => {
  const tags = reporterTags(SECRET, [counted('8617012345678', '2026-W34')]);

  it('gives the known answers, standing and for the week', () => {
    const block = tags.filter(({ range }) => range === '861701234****');
    expect(block.map(({ week, tag }) => [week, hex(tag)])).toEqual([
      [null, 'd872725b4e824636627ce334317e2e39'],
      ['2026-W34', 'bface15f099c6e2015cdaa7a89b05094'],
    ]);
  });

  it('covers the number and its blocks of 100, 1,000 and 10,000, and nothing else', () => {
    expect([...new Set(tags.map(({ range }) => range))]).toEqual([
      '8617012345678',
      '86170123456**',
      '8617012345***',
      '861701234****',
    ]);
  });

  it('covers every range of a service number', () => {
    const service = reporterTags(SECRET, [counted('CN:95588', '2026-W34')]);
    const ranges = new Set(service.map(({ range }) => range));
    expect([...ranges].slice(0, 3)).toEqual(['CN:95588', 'CN:9558*', 'CN:955**']);
  });

  it('names a person once in a block of several numbers, and once in each week', () => {
    const two = reporterTags(SECRET, [
      counted('8617012345678', '2026-W33'),
      counted('8617012345699', '2026-W33', '2026-W34'),
    ]);
    const block = two.filter(({ range }) => range === '861701234****');
    expect(block.map(({ week }) => week)).toEqual([null, '2026-W33', '2026-W34']);
  });

  it('gives another reporter other tags', () => {
    const other = reporterTags(KEY.subarray(0, 16), [counted('8617012345678', '2026-W34')]);
    expect(hex(other[0]?.tag ?? SECRET)).not.toBe(hex(tags[0]?.tag ?? SECRET));
  });

  it('refuses a secret of another length', () => {
    expect(() => reporterTags(KEY, [])).toThrow(RangeError);
  });
});

describe('what is derived from what only the reporter holds', () => {
  it('gives the known tag of somebody who wants a number', () => {
    const tag = wantedTag(SECRET, ensureCallerNumber('8617012345678'));
    expect(hex(tag)).toBe('8d38b7801b7d5de8d5c2cf9e659ab854');
    expect(() => wantedTag(KEY, ensureCallerNumber('8617012345678'))).toThrow(RangeError);
  });

  it('gives the holder of a token the known secret', () => {
    const secret = reporterSecretOfToken(`pbt_${'07'.repeat(32)}00000000`);
    expect(hex(secret)).toBe('884757cb377628c3c55147e3a28032ab');
  });
});

describe('what is derived from the deployment’s keys', () => {
  const idempotencyHash = keyedHash(KEY, 'idempotency/report/v1', SECRET, '0123456789abcdef');

  it('gives the known person tag', () => {
    expect(hex(personTag(KEY, SECRET))).toBe(
      '5ab8a94ee69fc84ae0727e8551ee8ed2abe3d57b0e28ae81195e7ddc9676bf3b',
    );
  });

  it('gives the known receipt code and its hash', () => {
    const code = receiptCodeOf(KEY, idempotencyHash);
    expect(code).toBe('78GHWN44FRFG3NBE6KA4ZG0JZ6');
    expect(hex(receiptHash(code))).toBe(
      'dda416910b2671be055801844250f399fc8d22415ffd6c8a649b8c5125c2c182',
    );
  });

  it('gives the known secret to a reporter who brought none', () => {
    const secret = deriveReporterSecret(KEY, '0123456789abcdef');
    expect(hex(secret)).toBe('9df111cc37c1b46a9c7f520eff659adc');
  });

  it('hashes the idempotency key with the secret, so that two people never meet', () => {
    const call = { callerNumber: '17012345678', day: '2026-08-17' };
    const mine = idempotencyHashes(KEY, SECRET, 'report', draft({ calls: [call] }));
    const theirs = idempotencyHashes(KEY, KEY.subarray(16), 'report', draft({ calls: [call] }));
    expect(mine.idempotencyHash).toEqual(idempotencyHash);
    expect(theirs.idempotencyHash).not.toEqual(idempotencyHash);
  });

  it('takes two spellings of one content for one content, and another day for another', () => {
    const content = contentOf('17012345678', '2026-08-17');
    expect(contentOf('+86 170 1234 5678', '2026-08-17')).toEqual(content);
    expect(contentOf('17012345678', '2026-08-16')).not.toEqual(content);
  });
});
