import { randomBytes } from 'node:crypto';
import type { Writers } from '@rangewatch/database/writers';
import { openEvidenceStore } from '@rangewatch/evidence';
import { type HandOutDeps, loadKeys } from '@rangewatch/service';
import type { Session } from '../terminal/session.ts';

export async function handOutDeps({ config }: Session, writers: Writers): Promise<HandOutDeps> {
  return {
    writers,
    store: openEvidenceStore(config.childEnvironment),
    keys: await loadKeys(config.keysDir),
    clock: () => new Date(),
    random: randomBytes,
    timeZone: config.timeZone,
  };
}
