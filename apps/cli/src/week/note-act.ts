import type { Writers } from '@rangewatch/database/writers';
import { noteAct as note, type ToldAct } from '@rangewatch/service';
import { CliFailure } from '../failure.ts';

/** Notes an act with its entry in the ledger. @throws CliFailure where the release is not published */
export async function noteAct(writers: Writers, act: ToldAct): Promise<void> {
  if (await note(writers, act)) return;
  throw new CliFailure('release_not_published', { release: `${act.week}/r${act.revision}` });
}
