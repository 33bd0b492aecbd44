import { expect, it } from 'vitest';
import { encodeGlobalId, parseGlobalId } from './global-id.ts';

it.each([
  ['CallerNumber', '8617012345678'],
  ['NumberRange', 'CN:955**'],
  ['Release', '2026-W34/r1'],
])('reads the id of a %s again', (typename, id) => {
  expect(parseGlobalId(encodeGlobalId(typename, id))).toEqual({ typename, id });
});

it.each(['', 'c0123456789abcdef', 'Q2Ft', 'A'.repeat(200), '电话', 'Q2FtcGFpZ246'])(
  'takes %j for no id',
  (text) => {
    expect(parseGlobalId(text)).toBeNull();
  },
);
