import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** What a piece of work took. */
export interface Measured {
  readonly seconds: number;
  /** Of all threads, in the program and in the system for it. */
  readonly cpuSeconds: number;
}

/** The same of a process of its own. */
export interface MeasuredProcess extends Measured {
  readonly peakMegabytes: number;
}

const run = promisify(execFile);

export async function measured<T>(
  work: () => Promise<T>,
): Promise<Measured & { readonly result: T }> {
  const [startedAt, before] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (performance.now() - startedAt) / 1000;
  return { seconds, cpuSeconds: (user + system) / 1e6, result };
}

/** The most memory this process ever had in use, as the system counts it. */
export function peakMegabytes(): number {
  const [, kilobytes] = /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** The flags of the worker, which publishes the weeks. */
const FLAGS = ['--max-semi-space-size=16', '--heap-growing-percent=30'];

/** Runs a script in a process of its own, so that its peak memory is its own; what it prints is JSON. */
export async function inChild<T>(script: URL, ...args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [...FLAGS, fileURLToPath(script), ...args]);
  return JSON.parse(stdout) as T;
}
