import { onTestFinished, expect, test } from 'vitest';
import { createDeployment, listenAnywhere } from './deployment.ts';
import { runRangewatch } from './run-rangewatch.ts';

test.for(['SITE_PORT', 'API_PORT'])('%s that somebody holds is named in one line', async (name) => {
  const deployment = await createDeployment('sqlite');
  onTestFinished(() => deployment.remove());
  const holder = await listenAnywhere();
  onTestFinished(() => holder.close());
  const environment = { ...deployment.environment, [name]: String(holder.port) };
  const { exitCode, stdout, stderr } = await runRangewatch({ environment }, 'start');
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr.trimEnd()).toMatch(new RegExp(`^[^\\n]*${holder.port}[^\\n]*${name}[^\\n]*$`));
});
