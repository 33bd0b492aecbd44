import { resolve } from 'node:path';
import type { Locale } from '@rangewatch/schema';
import type { CliConfig } from '../config.ts';
import { type MessageKey, type MessageValues, message } from '../words/message.ts';

export interface GlobalOptions {
  readonly json?: boolean;
  readonly lang?: Locale;
}

/** What every command works with: settings, and a way to speak that scripts and people can both read. */
export interface Session {
  readonly config: CliConfig;
  readonly locale: Locale;
  readonly isJson: boolean;
  readonly say: (key: MessageKey, values?: MessageValues) => string;
  /** The command's result: one JSON document, or lines of text. On stdout. */
  readonly result: (document: unknown, lines: readonly string[]) => void;
  /** What a person waiting wants to know. On stderr. */
  readonly note: (text: string) => void;
  /** A path as typed, made absolute. */
  readonly path: (typed: string) => string;
}

export function createSession(config: CliConfig, options: GlobalOptions): Session {
  const locale = options.lang ?? config.locale;
  const isJson = options.json ?? false;
  const result = (document: unknown, lines: readonly string[]) => {
    for (const line of isJson ? [JSON.stringify(document)] : lines) console.log(line);
  };
  return {
    config,
    locale,
    isJson,
    say: (key, values = {}) => message(locale, key, values),
    result,
    note: (text) => console.error(text),
    path: (typed) => resolve(config.workingDirectory, typed),
  };
}
