import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { vi } from 'vitest';
import { runCommand } from './run-command.ts';

/** A pool says that it has ended a moment before its sockets are closed. */
const CLOSED_WITHIN_MS = 5_000;

/** What came of one run. */
export interface Said {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

let isRunning = false;

/**
 * Runs a command in the process of the test, with the settings and the folder a process of its own would have.
 * Starting that process costs most of what a short command costs; `command-ends.test.ts` does it once for each.
 * @throws Error when the command leaves a connection open: its process would not have ended.
 */
export async function runInside(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
  folder: string,
): Promise<Said> {
  if (isRunning) throw new Error('two commands in one process would mix their words');
  isRunning = true;
  const before = { environment: process.env, folder: process.cwd(), sockets: openSockets() };
  process.env = { ...environment };
  process.chdir(folder);
  const { said, release } = listen();
  try {
    const exitCode = await runCommand(words);
    await allClosed(words, before.sockets);
    return { exitCode, ...said };
  } finally {
    release();
    process.chdir(before.folder);
    process.env = before.environment;
    isRunning = false;
  }
}

/** Takes what commands and commander write; neither writes anywhere else. */
function listen(): { said: { stdout: string; stderr: string }; release: () => void } {
  const said = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).flatMap((stream) => [
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    }),
    vi.spyOn(console, stream === 'stdout' ? 'log' : 'error').mockImplementation((...values) => {
      said[stream] += `${format(...values)}\n`;
    }),
  ]);
  const release = () => {
    for (const spy of spies) spy.mockRestore();
  };
  return { said, release };
}

async function allClosed(words: readonly string[], allowed: number): Promise<void> {
  const deadline = performance.now() + CLOSED_WITHIN_MS;
  while (openSockets() > allowed) {
    if (performance.now() > deadline) throw new Error(`left a connection open: ${words.join(' ')}`);
    await sleep(1);
  }
}

function openSockets(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
}
