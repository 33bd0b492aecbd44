import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { DAY_MS, OPEN_DATA_FOLDER, type Week } from '@rangewatch/schema';
import type { ReleaseDisk } from './release-disk.ts';

/** Hidden folders beside what is published: one being written, or a folder moved out of its way. */
export type WorkFolderKind = 'building' | 'replaced';
/** What a work folder becomes, or was. */
export type WorkSubject = Week | typeof OPEN_DATA_FOLDER;

const NAME = new RegExp(
  `^\\.(?:building|replaced)-(\\d{4}-W\\d{2}|${OPEN_DATA_FOLDER})-(.+)-(\\d+)-\\d+$`,
);
/** A process of another machine cannot be asked whether it lives; after a day it is taken to be gone. */
const FOREIGN_LIFE_MS = DAY_MS;

const inUse = new Set<string>();
let count = 0;

/** The path of a new work folder of this process; taken until `letGo`. */
export function takeWorkFolder(folder: string, kind: WorkFolderKind, subject: WorkSubject): string {
  count += 1;
  const path = join(folder, `.${kind}-${subject}-${hostname()}-${process.pid}-${count}`);
  inUse.add(path);
  return path;
}

export function letGo(path: string): void {
  inUse.delete(path);
}

/** Every work folder of a week or of the open data, whoever made it. */
export async function listWorkFolders(
  disk: ReleaseDisk,
  folder: string,
  subject: WorkSubject,
): Promise<readonly string[]> {
  const names = (await disk.list(folder)) ?? [];
  return names.filter((name) => NAME.exec(name)?.[1] === subject).map((name) => join(folder, name));
}

/** Those that a killed run left behind; the folder of a run that still lives is not among them. */
export async function listLeftFolders(
  disk: ReleaseDisk,
  folder: string,
  subject: WorkSubject,
  now: Date,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const path of await listWorkFolders(disk, folder, subject)) {
    if (await isLeft(disk, path, now)) left.push(path);
  }
  return left;
}

/** Removes what a killed run left behind. */
export async function removeLeftFolders(
  disk: ReleaseDisk,
  folder: string,
  subject: WorkSubject,
  now: Date,
): Promise<void> {
  for (const path of await listLeftFolders(disk, folder, subject, now)) await disk.remove(path);
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
