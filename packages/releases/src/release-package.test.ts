import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { keyColumns, TABLES } from './table-row.ts';
import { dataPackage } from './test-data-package.ts';
import { renderToMemory, TEST_HEADER, textOf } from './test-release.ts';
import { tableFaults } from './test-table-schema.ts';

const { files, manifest } = await renderToMemory();
const descriptor = JSON.parse(textOf(files, 'datapackage.json'));
const bytesOf = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();

/** The descriptor with something else at a path such as `resources.3.hash`; undefined takes it away. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(descriptor);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const parent = names.reduce((inner, name) => inner[name], copy);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
}

const NUMBERS = `resources.${descriptor.resources.findIndex(({ path }: { path: string }) => path === 'numbers.csv')}`;

const FTC = { value: 'ftc_dnc', label: 'FTC' };
const OWN = { value: 'rangewatch', label: 'here' };

describe('datapackage.json', () => {
  test('is a Data Package 2.0', () => {
    expect(dataPackage.safeParse(descriptor).error).toBeUndefined();
  });

  test.each([
    ['no resources', 'resources', []],
    ['no keywords', 'keywords', []],
    ['a time without a zone', 'created', '2026-08-24T02:00:00'],
    ['a nameless licence', 'licenses.0.name', 'two words'],
    ['a file outside the folder', `${NUMBERS}.path`, '../numbers.csv'],
    ['an absolute path', `${NUMBERS}.path`, '/numbers.csv'],
    ['rows inside beside a path', `${NUMBERS}.data`, []],
    ['a hash of no algorithm', `${NUMBERS}.hash`, 'sha256'],
    ['a name of another resource', `${NUMBERS}.name`, descriptor.resources[0].name],
    ['a type that is none', `${NUMBERS}.schema.fields.0.type`, 'text'],
    ['a minimum of texts', `${NUMBERS}.schema.fields.0.constraints.minimum`, 0],
    ['a value twice', `${NUMBERS}.schema.fields.2.constraints.enum`, ['ftc_dnc', 'ftc_dnc']],
    ['a category twice', `${NUMBERS}.schema.fields.2.categories`, [FTC, OWN, FTC]],
    ['a label twice', `${NUMBERS}.schema.fields.2.categories`, [FTC, { ...OWN, label: 'FTC' }]],
    ['a value without a category', `${NUMBERS}.schema.fields.2.categories`, [FTC]],
    ['a key that is no field', `${NUMBERS}.schema.primaryKey`, ['range']],
    ['a table without a schema', `${NUMBERS}.schema`, undefined],
  ])('would be none with %s', (_, path, value) => {
    expect(dataPackage.safeParse(changed(path, value)).success).toBe(false);
  });

  test('names every other listed file with its size, hash and rows', () => {
    const { resources, version } = dataPackage.parse(descriptor);
    expect(version).toBe(`${TEST_HEADER.week}/r1`);
    const others = manifest.files.filter(({ name }) => name !== 'datapackage.json');
    expect(resources.map(({ path }) => path)).toEqual(others.map(({ name }) => name));
    for (const { path, bytes, hash, name } of resources) {
      const content = bytesOf(path);
      const sha256 = createHash('sha256').update(content).digest('hex');
      expect([bytes, hash]).toEqual([content.length, `sha256:${sha256}`]);
      expect(name).toMatch(/^[a-z0-9-]+$/);
    }
  });
});

describe.each(TABLES)('%s.csv', (table) => {
  const resource = dataPackage
    .parse(descriptor)
    .resources.find(({ path }) => path === `${table}.csv`);
  if (!resource) throw new Error(`no ${table}.csv`);
  const text = textOf(files, `${table}.csv`);
  const faultsOf = (csv: string) => tableFaults(Buffer.from(csv), resource);

  test('is as its own description says', () => {
    expect(faultsOf(text)).toEqual([]);
    const { schema } = resource;
    expect(schema?.primaryKey ?? schema?.uniqueKeys?.[0]).toEqual(keyColumns(table));
  });

  test('gives each code its name in every language', () => {
    for (const field of resource.schema?.fields ?? []) {
      const { name, constraints } = field;
      const codes = constraints && 'enum' in constraints ? constraints.enum : undefined;
      const named = field['categories'] as readonly Readonly<Record<string, string>>[] | undefined;
      expect([name, named?.map(({ value }) => value)]).toEqual([name, codes]);
      for (const { value, label, 'label:zh-Hans': hans, 'label:zh-Hant': hant } of named ?? []) {
        expect(label).toBeTruthy();
        expect([value, hans, hant]).toEqual([
          value,
          expect.stringMatching(/\p{Script=Han}/u),
          expect.stringMatching(/\p{Script=Han}/u),
        ]);
      }
    }
  });

  test('would not be with a blank week, a row twice, or columns in another order', () => {
    const [header = '', first = '', ...rest] = text.split(/(?<=\r\n)/);
    expect(faultsOf([header, first.replace(/^"[^"]*"/, '""'), ...rest].join(''))).not.toEqual([]);
    expect(faultsOf([header, first, first, ...rest].join(''))).not.toEqual([]);
    const swapped = header.replace(/("[^"]*"),("[^"]*")/, '$2,$1');
    expect(faultsOf([swapped, first, ...rest].join(''))).not.toEqual([]);
  });
});
