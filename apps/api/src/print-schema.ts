import { writeFile } from 'node:fs/promises';
import { printedSchema } from './graphql/build-schema.ts';

/** Rewrites the committed contract after an intended change: `node apps/api/src/print-schema.ts`. */
await writeFile(new URL('../schema.graphql', import.meta.url), printedSchema());
