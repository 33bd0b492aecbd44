import { posix } from 'node:path';
import { type SourceFile, TEST_FILE } from './source-file.ts';

/** What one room's production code may take from elsewhere. Names stand for their subpaths too. */
export interface RoomRule {
  /** The whole list of what may be imported; `*` stands for anything that is not forbidden. */
  readonly may: '*' | readonly string[];
  readonly mayNot?: readonly string[];
  /** True: no clock, no chance, no environment; they are handed in. */
  readonly isPure?: true;
}

const IMPURE =
  /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b|\brandomBytes\b|\brandomUUID\b/;

/** One line per broken rule: `packages/schema/src/week.ts: may not import "kysely"`. */
export function findViolations(
  file: SourceFile,
  rule: RoomRule,
  doors: ReadonlySet<string>,
): readonly string[] {
  return [
    ...file.imports
      .filter((name) => !mayImport(file, rule, name))
      .map((name) => `may not import "${name}"`),
    ...file.imports
      .filter((name) => isInnerPath(name, doors))
      .map((name) => `"${name}" is an inner path of another room`),
    ...(rule.isPure && IMPURE.test(file.text) ? ['reads a clock or makes chance itself'] : []),
    ...(/^export default\b/m.test(file.text) ? ['has a default export'] : []),
    ...(!doors.has(file.path) && isBarrel(file.text)
      ? ['only passes on what other files export']
      : []),
    ...(/\bprocess\.env\b/.test(file.text) && !isConfig(file.path)
      ? ['reads process.env outside a config file']
      : []),
  ].map((fault) => `${file.path}: ${fault}`);
}

function mayImport(file: SourceFile, rule: RoomRule, name: string): boolean {
  if (name.startsWith('.')) {
    if (TEST_FILE.test(name) && file.room !== 'packages/testkit') return false;
    return `${posix.join(posix.dirname(file.path), name)}/`.startsWith(`${file.room}/`);
  }
  if (rule.mayNot?.some((forbidden) => covers(forbidden, name))) return false;
  return rule.may === '*' || rule.may.some((allowed) => covers(allowed, name));
}

function covers(listed: string, name: string): boolean {
  return name === listed || name.startsWith(`${listed}/`);
}

/** `doors` holds the importable names of every room beside the files behind them. */
function isInnerPath(name: string, doors: ReadonlySet<string>): boolean {
  return name.startsWith('@rangewatch/') && !doors.has(name);
}

function isBarrel(text: string): boolean {
  const rest = text.replace(
    /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/gm,
    '',
  );
  return text.trim() !== '' && rest.trim() === '';
}

/** `main.ts` hands the environment to the config file beside it. */
function isConfig(path: string): boolean {
  return /\/main\.ts$|(?:\/|-)config\.ts$|\/config\/|-global-setup\.ts$/.test(path);
}
