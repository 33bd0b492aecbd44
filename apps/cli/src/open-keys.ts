import { readdir } from 'node:fs/promises';
import { addLaterKeys, createKeys, type Keys, loadKeys } from '@rangewatch/service';

/**
 * The deployment's keys, made at their first use. A folder that holds some but not all is a loss to be
 * told, not filled: with another key, receipts and seals made before would open no more.
 * @throws KeyUnavailable
 */
export async function openKeys(directory: string): Promise<Keys> {
  if (await holdsKeys(directory)) await addLaterKeys(directory);
  else await createKeys(directory);
  return loadKeys(directory);
}

async function holdsKeys(directory: string): Promise<boolean> {
  const names = await readdir(directory).catch(() => []);
  return names.some((name) => name.endsWith('.key'));
}
