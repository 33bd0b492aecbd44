import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { expect, it } from 'vitest';
import { printedSchema } from './build-schema.ts';

it('is the committed contract; `node apps/api/src/print-schema.ts` rewrites it', async () => {
  const committed = await readFile(new URL('../../schema.graphql', import.meta.url), 'utf8');
  expect(printedSchema()).toBe(committed);
});

it('can be read again', () => {
  expect(buildSchema(printedSchema()).getType('SubmitReportResult')).toBeDefined();
});
