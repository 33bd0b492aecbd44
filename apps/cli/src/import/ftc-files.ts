import { randomBytes } from 'node:crypto';
import { formatCount } from '@rangewatch/schema';
import { importFtcFile, type ImportSummary } from '@rangewatch/service';
import type { Session } from '../terminal/session.ts';
import type { FileKind } from './import-each.ts';
import { rejectionReason } from './rejection-reason.ts';

/** Do Not Call complaints of the US Federal Trade Commission. */
export function ftcFiles(session: Session): FileKind<ImportSummary> {
  const { config, locale, say } = session;
  const count = (value: number) => formatCount(value, locale);
  return {
    read: (writers, path, options) =>
      importFtcFile(
        { writers, clock: () => new Date(), random: randomBytes, timeZone: config.timeZone },
        path,
        options,
      ),
    describe: (file, summary, rowsPerSecond) =>
      say('import_summary', {
        file,
        accepted: count(summary.acceptedCount),
        withheld: count(summary.withheldCount),
        rejected: count(summary.rejectedCount),
        already: count(summary.alreadyThereCount),
        rate: rowsPerSecond === null ? '–' : count(rowsPerSecond),
      }),
    rejections: async function* (writers, fileId) {
      for await (const { line, code, value } of writers.listRejections(fileId))
        yield { line, code, value, reason: rejectionReason({ code, value }, locale) };
    },
  };
}
