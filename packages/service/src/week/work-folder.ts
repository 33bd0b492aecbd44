import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { DAY_MS, type Week } from '@rangewatch/schema';
import type { ReleaseDisk } from './release-disk.ts';

/** Hidden folders beside the releases: one being written, or a folder moved out of a release's way. */
export type WorkFolderKind = 'building' | 'replaced';

const NAME = /^\.(?:building|replaced)-(\d{4}-W\d{2})-(.+)-(\d+)-\d+$/;
/** A process of another machine cannot be asked whether it lives; after a day it is taken to be gone. */
const FOREIGN_LIFE_MS = DAY_MS;

const inUse = new Set<string>();
let count = 0;

/** The path of a new work folder of this process; taken until `letGo`. */
export function takeWorkFolder(releasesDir: string, kind: WorkFolderKind, week: Week): string {
  count += 1;
  const path = join(releasesDir, `.${kind}-${week}-${hostname()}-${process.pid}-${count}`);
  inUse.add(path);
  return path;
}

export function letGo(path: string): void {
  inUse.delete(path);
}

/** Every work folder of a week, whoever made it. */
export async function listWorkFolders(
  disk: ReleaseDisk,
  releasesDir: string,
  week: Week,
): Promise<readonly string[]> {
  const names = (await disk.list(releasesDir)) ?? [];
  return names
    .filter((name) => NAME.exec(name)?.[1] === week)
    .map((name) => join(releasesDir, name));
}

/** Removes what a killed run left behind; the folder of a run that still lives stays. */
export async function removeLeftFolders(
  disk: ReleaseDisk,
  releasesDir: string,
  week: Week,
  now: Date,
): Promise<void> {
  for (const path of await listWorkFolders(disk, releasesDir, week)) {
    if (await isLeft(disk, path, now)) await disk.remove(path);
  }
}

async function isLeft(disk: ReleaseDisk, path: string, now: Date): Promise<boolean> {
  if (inUse.has(path)) return false;
  const [, , host, pid] = NAME.exec(basename(path)) ?? [];
  if (host !== hostname()) {
    const changedAt = await disk.changedAt(path);
    return changedAt !== null && now.getTime() - changedAt.getTime() > FOREIGN_LIFE_MS;
  }
  return Number(pid) === process.pid || !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
