import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { CliFailure } from '../failure.ts';

/**
 * Makes a folder where it is missing, and sees to it that files can be written there.
 * @throws CliFailure that names the folder and the setting that chose it.
 */
export async function ensureWritableFolder(
  folder: string,
  setting: string,
  mode = 0o755,
): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    if (code === 'ENOSPC') throw new CliFailure('disk_full', { what: folder });
    throw new CliFailure('folder_not_writable', { folder, setting, code });
  }
}
