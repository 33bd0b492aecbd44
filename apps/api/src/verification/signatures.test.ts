import { createSecretKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSignedGenerically } from './generic-signature.ts';
import { isSignedByTwilio } from './twilio-signature.ts';

const TWILIO_FORM = new URLSearchParams({
  To: '+18005551212',
  From: '+14158675309',
  CallSid: 'CA1234567890ABCDE',
  Digits: '1234',
  Caller: '+14158675309',
});

it.each([
  // The example of Twilio's own libraries; computed with openssl as well.
  ['RSOYDt4T1cUTdK1PDd93/VVr8B8=', true],
  ['SSOYDt4T1cUTdK1PDd93/VVr8B8=', false],
  ['RSOYDt4T', false],
  ['', false],
])('Twilio signs address and fields: %s', (header, isSigned) => {
  const secret = createSecretKey(Buffer.from('12345'));
  const webhookUrl = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  expect(isSignedByTwilio(header, TWILIO_FORM, { secret, webhookUrl })).toBe(isSigned);
});

const HEX = '3a4b6f7ac905327b1e0927a2baa4149f5e7ba1b82e717558ec4381703a89fcae';

it.each([
  [`t=1770000000,v1=${HEX}`, 0, true],
  [`t=1770000000,v1=${HEX}`, 300, true],
  [`t=1770000000,v1=${HEX}`, 301, false],
  [`t=1770000000,v1=${HEX}`, -301, false],
  [`t=1770000001,v1=${HEX}`, 0, false],
  [`t=1770000000,v1=${HEX.toUpperCase()}`, 0, false],
  [`t=1770000000,v1=${HEX.slice(2)}`, 0, false],
  ['', 0, false],
])('the generic form signs instant and body: %s, %i s later', (header, later, isSigned) => {
  const secret = createSecretKey(Buffer.from('0123456789abcdef'));
  const now = new Date((1_770_000_000 + later) * 1000);
  expect(isSignedGenerically(header, Buffer.from('{"id":"1"}'), { secret, now })).toBe(isSigned);
});
