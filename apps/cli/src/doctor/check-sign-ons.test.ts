import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestIssuer, describeEachEngine, type TestIssuer } from '@rangewatch/testkit';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestCli, type TestCli } from '../test-cli.ts';

describeEachEngine('the doctor, of sign-ons', (database) => {
  let cli: TestCli;
  let issuer: TestIssuer;
  beforeEach(async () => {
    cli = await createTestCli(database().url);
    issuer = await createTestIssuer();
    await writeFile(join(cli.folder, 'office.secret'), issuer.clientSecret);
  });
  afterEach(async () => {
    await issuer.close();
    await cli.drop();
  });

  async function examine(changes: object = {}): Promise<string> {
    const file = join(cli.folder, 'issuers.json');
    const office = {
      id: 'office',
      issuer: issuer.url,
      clientId: issuer.clientId,
      clientSecretFile: 'office.secret',
      authority: 'Office',
      label: { 'zh-Hans': '统一登录', 'zh-Hant': '單一登入', en: 'Office sign-on' },
      ...changes,
    };
    await writeFile(file, JSON.stringify([office]));
    return (await cli.run(['doctor', '--lang', 'en'], { OIDC_ISSUERS: file })).stdout;
  }

  it('says what is wrong with each, and where they have to send people back to', async () => {
    const off = await cli.run(['doctor', '--lang', 'en']);
    expect(off.stdout).toContain('✓ People of authorities sign in with passkeys only');
    expect(await examine({ label: {} })).toContain('✗ The sign-ons of authorities cannot be used');
    expect(await examine()).toContain('is to speak for “Office”, but there is no such authority');
    await cli.run(['authority', 'add', 'Office']);
    expect(await examine()).toContain(
      '✓ Sign-ons of authorities answer: office. They send people back to http://localhost:3000/authority/sign-in/callback',
    );
    issuer.changes = { fault: 'html' };
    expect(await examine()).toContain(
      `✗ The sign-on office does not answer as it should at ${issuer.url}/: OAUTH_RESPONSE_IS_NOT_JSON`,
    );
  });
});
