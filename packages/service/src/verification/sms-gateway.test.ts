import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, it } from 'vitest';
import { readSmsGateway } from './sms-gateway.ts';

const SECRET = 'swordfish-swordfish';
const generic = { SMS_GATEWAY: 'generic', SMS_NUMBER: '+86 106 9000 1234' };

it('is none without the setting', async () => {
  expect(await readSmsGateway({ SMS_NUMBER: '12345' }, 'none')).toBeNull();
});

it('takes the secret from the environment, else from its file, and never prints it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-'));
  await writeFile(join(folder, 'sms-gateway.secret'), `${SECRET}\n`);
  for (const env of [generic, { ...generic, SMS_GATEWAY_SECRET: SECRET }]) {
    const gateway = await readSmsGateway(env, folder);
    expect(gateway?.secret.export().toString()).toBe(SECRET);
    expect(inspect(gateway) + JSON.stringify(gateway)).not.toContain('swordfish');
  }
});

it.each([
  [{ ...generic, SMS_GATEWAY: 'pigeon' }, 'SMS_GATEWAY'],
  [{ SMS_GATEWAY: 'generic' }, 'SMS_NUMBER'],
  [{ ...generic, SMS_NUMBER: 'ring me' }, 'SMS_NUMBER'],
  [{ ...generic, SMS_GATEWAY: 'twilio' }, 'SMS_WEBHOOK_URL'],
  [generic, 'SMS_GATEWAY_SECRET'],
  [{ ...generic, SMS_GATEWAY_SECRET: 'short' }, 'SMS_GATEWAY_SECRET'],
])('names what is wrong with %j', async (env, name) => {
  await expect(readSmsGateway(env, '/no/such/folder')).rejects.toThrow(name);
});
