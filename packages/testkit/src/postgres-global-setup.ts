import type { TestProject } from 'vitest/node';
import { startPostgresServer } from './postgres-server.ts';

/** For `globalSetup`: one server per run; `RANGEWATCH_TEST_POSTGRES` names one that runs already. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running = process.env['RANGEWATCH_TEST_POSTGRES'];
  if (running !== undefined && running !== '') {
    project.provide('postgresUrl', running);
    return async () => {};
  }
  const server = await startPostgresServer();
  project.provide('postgresUrl', server.url);
  return () => server.stop();
}
