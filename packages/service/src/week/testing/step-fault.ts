import { type OpenFile, nodeDisk, type ReleaseDisk } from '../release-disk.ts';
import type { WeekDeps } from '../week-deps.ts';

/** Called before every step a run takes on the disk or in the record; may throw or end the process. */
export type BeforeStep = (step: number, name: string) => void;

/** The same run, with `before` called at each of its steps, numbered from 1. For drills. */
export function withSteps<T extends WeekDeps>(deps: T, before: BeforeStep): T {
  let count = 0;
  const step = (name: string): void => {
    count += 1;
    before(count, name);
  };
  return { ...deps, disk: steppedDisk(step), writers: steppedWriters(deps.writers, step) };
}

function steppedDisk(step: (name: string) => void): ReleaseDisk {
  return {
    ...nodeDisk,
    makeFolder: (path) => after(step, 'makeFolder', () => nodeDisk.makeFolder(path)),
    createFile: (path) =>
      after(step, 'createFile', async () => steppedFile(await nodeDisk.createFile(path), step)),
    syncFolder: (path) => after(step, 'syncFolder', () => nodeDisk.syncFolder(path)),
    rename: (from, to) => after(step, 'rename', () => nodeDisk.rename(from, to)),
    remove: (path) => after(step, 'remove', () => nodeDisk.remove(path)),
  };
}

function steppedFile(file: OpenFile, step: (name: string) => void): OpenFile {
  return {
    write: (bytes) => after(step, 'write', () => file.write(bytes)),
    sync: () => after(step, 'sync', () => file.sync()),
    close: () => file.close(),
  };
}

function steppedWriters(
  writers: WeekDeps['writers'],
  step: (name: string) => void,
): WeekDeps['writers'] {
  return {
    latestReleaseBasis: writers.latestReleaseBasis,
    publishRelease: (release) =>
      after(step, 'publishRelease', () => writers.publishRelease(release)),
    recordWeekLook: (look) => after(step, 'recordWeekLook', () => writers.recordWeekLook(look)),
  };
}

async function after<T>(
  step: (name: string) => void,
  name: string,
  act: () => Promise<T>,
): Promise<T> {
  step(name);
  return act();
}
