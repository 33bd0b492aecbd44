import { describe, expect, it } from 'vitest';
import { idempotencyHashes } from '../report/idempotency.ts';
import { SealBroken, sealText } from '../report/sealed-box.ts';
import { ensureNumberRange } from '@rangewatch/numbering';
import { objectionReceiptCodeOf } from './objection-receipt.ts';
import { openStatement, sealStatement } from './sealed-statement.ts';

// The expected values were computed outside this code, with Python's hmac, hashlib and cryptography.
const KEY = new Uint8Array(32).fill(7);
const IV = Uint8Array.from({ length: 12 }, (_, index) => index);
const STATEMENT = '不是我打的';

describe('a sealed statement', () => {
  const sealed = sealStatement(KEY, 'o1', STATEMENT, IV);

  it('has the bytes another implementation of HKDF and AES-256-GCM gives', () => {
    expect(Buffer.from(sealed).toString('hex')).toBe(
      '01000102030405060708090a0b7a3709d27a421ef542c8141b4af7623549a73aae7174e1469bc79c9dca922d',
    );
  });

  it('opens under its key and objection, and as no other’s', () => {
    expect(openStatement(KEY, 'o1', sealed)).toBe(STATEMENT);
    expect(() => openStatement(KEY, 'o2', sealed)).toThrow(SealBroken);
    expect(() => openStatement(new Uint8Array(32), 'o1', sealed)).toThrow(SealBroken);
  });

  it('is sealed under a key of its own, and as this field', () => {
    expect(() => openStatement(KEY, 'o1', sealText(KEY, 'o1\0statement', 'x', IV))).toThrow(
      SealBroken,
    );
  });
});

describe('the receipt of an objection', () => {
  it('is derived from the key of the request, and is not that of a report', () => {
    const { idempotencyHash } = idempotencyHashes(
      KEY,
      Uint8Array.from({ length: 16 }, (_, index) => index),
      'objection',
      {
        idempotencyKey: '0123456789abcdef',
        range: ensureNumberRange('8617012345678'),
        relation: 'holder',
        statement: null,
      },
    );
    expect(objectionReceiptCodeOf(KEY, idempotencyHash)).toBe('RSEJ12YSVV14ZF24R511N3HD8K');
  });
});
