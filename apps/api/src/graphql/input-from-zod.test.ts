import { campaignInput, reportInput } from '@rangewatch/schema';
import { isEnumType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiSchema } from './build-schema.ts';
import { enumValueName } from './enum-types.ts';
import { inputFromZod } from './input-from-zod.ts';

function fieldsOf(name: string): Readonly<Record<string, string>> {
  const type = apiSchema().getType(name);
  if (!isInputObjectType(type)) throw new Error(`${name} is not an input`);
  const fields = Object.entries(type.getFields());
  return Object.fromEntries(fields.map(([field, { type }]) => [field, String(type)]));
}

describe('inputFromZod', () => {
  it('has every field of the schema and no other', () => {
    for (const [name, { shape }] of [
      ['SubmitReportInput', reportInput],
      ['RegisterCampaignInput', campaignInput],
    ] as const) {
      expect(Object.keys(fieldsOf(name))).toEqual(Object.keys(shape).toSorted());
    }
  });

  it('requires what the schema requires, and knows its types', () => {
    expect(fieldsOf('SubmitReportInput')).toMatchObject({
      idempotencyKey: 'String!',
      calls: '[CallInput!]',
      category: 'Category',
      exposedToNone: 'Boolean',
    });
    expect(fieldsOf('ExposureInput')).toMatchObject({
      exposedOn: 'Date!',
      route: 'ExposureRoute!',
    });
    expect(fieldsOf('CallInput')).toMatchObject({ startedAt: 'DateTime', callCount: 'Int' });
  });

  it('hands enums on as the schema’s own values', () => {
    const category = apiSchema().getType('Category');
    if (!isEnumType(category)) throw new Error('Category is not an enum');
    expect(category.getValue('home_improvement')?.value).toBe('home_improvement');
  });

  it('refuses at start-up what an input cannot be', () => {
    expect(() => inputFromZod(z.object({ a: z.string() }))).toThrow(/needs an id/);
  });
});

it.each([
  ['fixedOrMobile', 'fixedOrMobile'],
  ['CN-SH', 'CN_SH'],
  ['late-reports', 'late_reports'],
  ['home_improvement', 'home_improvement'],
])('names the enum value %s %s', (value, name) => {
  expect(enumValueName(value)).toBe(name);
});
