import { auditServer } from 'graphql-http';
import { expect, it } from 'vitest';
import { describeApi } from './test-api.ts';

describeApi('GraphQL over HTTP', (api) => {
  it('passes all 61 audits of the specification, as it is deployed', async () => {
    const audits = await auditServer({ url: `${api().url}/graphql`, fetchFn: fetch });
    const failed = audits.filter(({ status }) => status !== 'ok');
    expect(failed.map(({ id, name }) => `${id} ${name}`)).toEqual([]);
    expect(audits).toHaveLength(61);
  });
});
