import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type * as z from 'zod';
import { partnerCampaignLine } from './campaign-line.ts';
import { PARTNER_PERSON_PARTS, partnerRemovalLine } from './person-line.ts';

const DOCUMENT = new URL('../../../../docs/partner-reports.md', import.meta.url);
const ROW = /^\| `(?<field>[^`]+)` +\| (?<needed>yes|) *\| (?<description>.*?) +\|$/gm;

function rowsOf(part: string, shape: Readonly<Record<string, z.ZodType>>): string[][] {
  return Object.entries(shape).map(([name, type]) => [
    part === '' ? name : `${part}.${name}`,
    type.safeParse(undefined).success ? '' : 'yes',
    type.meta()?.description ?? '',
  ]);
}

test('the document says every field of the format, in its words', async () => {
  const rows = (await readFile(DOCUMENT, 'utf8')).matchAll(ROW);
  const written = Array.from(rows, ({ groups = {} }) => [
    groups['field'],
    groups['needed'],
    groups['description'],
  ]);
  expect(written).toEqual([
    ...Object.entries(PARTNER_PERSON_PARTS).flatMap(([part, { shape }]) => rowsOf(part, shape)),
    ...rowsOf('', partnerRemovalLine.shape),
    ...rowsOf('', partnerCampaignLine.shape),
  ]);
});
