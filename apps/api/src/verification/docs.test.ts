import { execFile, spawnSync } from 'node:child_process';
import { createSecretKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { describeApi } from '../test-api.ts';

const SECRET = 'a secret of the gateway';
const secret = createSecretKey(Buffer.from(SECRET));
const smsGateway = { kind: 'generic', smsNumber: '10690001234', secret, webhookUrl: null } as const;
const run = promisify(execFile);
/** The page is for people who have both. */
const canRun = ['curl', 'openssl', 'sh'].every((tool) => !spawnSync(tool, ['version']).error);

describeApi(
  'the example of docs/sms-gateway.md',
  (api) => {
    it.skipIf(!canRun)('is taken as signed', async () => {
      api().clock.set(new Date().toISOString());
      const page = await readFile(
        new URL('../../../../docs/sms-gateway.md', import.meta.url),
        'utf8',
      );
      const example = /```sh\n([^`]+)```/.exec(page)?.[1] ?? '';
      const env = { ...process.env, API_URL: api().url, SMS_GATEWAY_SECRET: SECRET };
      expect((await run('sh', ['-c', example], { env })).stdout).toBe('204\n');
      const wrong = { ...env, SMS_GATEWAY_SECRET: 'another secret of somebody' };
      expect((await run('sh', ['-c', example], { env: wrong })).stdout).toBe('401\n');
    });
  },
  { smsGateway },
);
