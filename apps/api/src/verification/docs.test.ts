import { execFile } from 'node:child_process';
import { createSecretKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { describeApi } from '../test-api.ts';

const SECRET = 'a secret of the gateway';
const secret = createSecretKey(Buffer.from(SECRET));
const smsGateway = { kind: 'generic', smsNumber: '10690001234', secret, webhookUrl: null } as const;
const run = promisify(execFile);

describeApi(
  'the example of docs/sms-gateway.md',
  (api) => {
    it('is taken as signed', async () => {
      api().clock.set(new Date().toISOString());
      const page = await readFile(
        new URL('../../../../docs/sms-gateway.md', import.meta.url),
        'utf8',
      );
      const example = /--eval '([^']+)'/.exec(page)?.[1] ?? '';
      const send = async (secretSent: string): Promise<string> => {
        const env = { ...process.env, API_URL: api().url, SMS_GATEWAY_SECRET: secretSent };
        const words = ['--input-type=module', '--eval', example];
        return (await run(process.execPath, words, { env })).stdout;
      };
      expect(await send(SECRET)).toBe('204\n');
      expect(await send('another secret of somebody')).toBe('401\n');
    });
  },
  { smsGateway },
);
