import { open, rm } from 'node:fs/promises';
import { CliFailure } from '../failure.ts';

/**
 * Writes a file that must not exist yet, readable by its owner only. What breaks off leaves none.
 * @throws CliFailure
 */
export async function writePrivately(
  file: string,
  content: AsyncIterable<Uint8Array>,
): Promise<void> {
  const handle = await open(file, 'wx', 0o600).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new CliFailure('file_exists', { file }) : cause;
  });
  try {
    for await (const part of content) await handle.writeFile(part);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
