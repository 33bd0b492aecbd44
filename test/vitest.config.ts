import { configDefaults, defineConfig } from 'vitest/config';

/** Searches what the shared PostgreSQL writes: nothing else may write meanwhile. */
const ALONE = 'journeys/whole-story.test.ts';

export default defineConfig({
  test: {
    globalSetup: ['@rangewatch/testkit/postgres-global-setup'],
    projects: [
      {
        extends: true,
        test: { name: 'alone', include: [ALONE], maxWorkers: 1, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'together',
          exclude: [...configDefaults.exclude, ALONE],
          // Each journey starts whole apps and a browser, and waits for them half of its time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
