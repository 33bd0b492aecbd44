import type { TestProject } from 'vitest/node';
import { startPostgresServer } from './postgres-server.ts';
import { createTemplates } from './templates.ts';

/** For `globalSetup`: one server per run; `RANGEWATCH_TEST_POSTGRES` names one that runs already. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['RANGEWATCH_TEST_POSTGRES'];
  const server =
    running === undefined || running === ''
      ? await startPostgresServer({ isShortLived: true })
      : { url: running, stop: async () => {} };
  const { remove, ...templates } = await createTemplates(server.url);
  project.provide('postgresUrl', server.url);
  project.provide('templates', templates);
  return async () => {
    await remove();
    await server.stop();
  };
}
