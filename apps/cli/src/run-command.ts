import { CommanderError } from 'commander';
import { type CliConfig, readConfig } from './config.ts';
import { EXIT } from './exit-codes.ts';
import { failureOf } from './failure.ts';
import { createProgram } from './program.ts';
import { createSession, type GlobalOptions } from './terminal/session.ts';
import { message } from './words/message.ts';

/** Runs one command line (without `node` and the script) and says how it ended. */
export async function runCommand(words: readonly string[]): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = createProgram((handler) => async (...args) => {
    const session = createSession(readConfig(), program.opts<GlobalOptions>());
    exitCode = (await handler(session, ...args)) ?? EXIT.ok;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return exitCode;
  } catch (error) {
    return reportFailure(error, program.opts<GlobalOptions>());
  }
}

function reportFailure(error: unknown, { json = false, lang }: GlobalOptions): number {
  // Commander has said what was wrong with the words, or printed the help that was asked for.
  if (error instanceof CommanderError) return reportUsage(error, json);
  const config = configOrNull();
  const failure = failureOf(error, config?.databaseName ?? 'DATABASE_URL');
  const text = message(lang ?? config?.locale ?? 'en', failure.key, failure.values);
  console.error(text);
  if (json) printFailure(failure.key, text);
  return failure.exitCode;
}

function reportUsage(error: CommanderError, json: boolean): number {
  if (error.exitCode === 0) return EXIT.ok;
  if (json) printFailure('usage', error.message);
  return EXIT.usage;
}

function printFailure(code: string, text: string): void {
  console.log(JSON.stringify({ ok: false, error: { code, message: text } }));
}

/** Settings may be what is wrong. */
function configOrNull(): CliConfig | null {
  try {
    return readConfig();
  } catch {
    return null;
  }
}
