import { openTokenDesk } from '@rangewatch/database/admin';
import { expect, test } from 'vitest';
import { clientOf, makeToken } from '../compat/phoneblock/test-phoneblock.ts';
import { describeApi, type TestApi } from '../test-api.ts';

async function lastUse({ databaseUrl }: TestApi, tokenId: string): Promise<Date | null> {
  const desk = openTokenDesk(databaseUrl);
  const tokens = await desk.listTokens();
  await desk.close();
  return tokens.find((token) => token.tokenId === tokenId)?.lastUsedAt ?? null;
}

describeApi('the last use of a token', (api) => {
  test('is noted at most once a minute, and not when it is refused', async () => {
    const { token, tokenId } = await makeToken(api());
    expect(await lastUse(api(), tokenId)).toBeNull();
    await clientOf(api(), `${token}0`).get('/test');
    expect(await lastUse(api(), tokenId)).toBeNull();
    const first = api().clock();
    expect((await clientOf(api(), token).get('/test')).status).toBe(200);
    expect(await lastUse(api(), tokenId)).toEqual(first);
    api().clock.advanceMs(59_000);
    await clientOf(api(), token).get('/test');
    expect(await lastUse(api(), tokenId)).toEqual(first);
    api().clock.advanceMs(1_000);
    await clientOf(api(), token).get('/test');
    expect(await lastUse(api(), tokenId)).toEqual(api().clock());
  });
});
