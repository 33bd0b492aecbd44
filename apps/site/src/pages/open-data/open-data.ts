import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DATA_PACKAGE_FILE,
  OPEN_DATA_FOLDER,
  type OpenDataPackage,
  openDataPackage,
} from '@rangewatch/schema';

/** What the daily open data says of itself; null while there is none on this machine. */
export async function readOpenData(lookUpDir: string): Promise<OpenDataPackage | null> {
  try {
    const path = join(lookUpDir, OPEN_DATA_FOLDER, DATA_PACKAGE_FILE);
    return openDataPackage.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
