import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this worker among all, and this time it works: also two workers of one process are two. */
export function workerName(): string {
  return `${hostname()}/${process.pid}/${randomUUID()}`;
}
