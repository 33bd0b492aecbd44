import { randomBytes } from 'node:crypto';
import { formatCount } from '@rangewatch/schema';
import { importPartnerFile, type PartnerSummary } from '@rangewatch/service';
import type { Session } from '../terminal/session.ts';
import type { FileKind } from './import-each.ts';
import { partnerReason } from './partner-reason.ts';

/** Persons and campaigns that a partner supplies. */
export function partnerFiles(session: Session, partner: string): FileKind<PartnerSummary> {
  const { config, locale, say } = session;
  const { timeZone, defaultCountry } = config;
  const count = (value: number) => formatCount(value, locale);
  return {
    read: (writers, path, options) =>
      importPartnerFile(
        { writers, clock: () => new Date(), random: randomBytes, timeZone, defaultCountry },
        path,
        partner,
        options,
      ),
    describe: (file, summary, rowsPerSecond) =>
      say('partner_summary', {
        file,
        accepted: count(summary.acceptedCount),
        rejected: count(summary.rejectedCount),
        already: count(summary.alreadyThereCount),
        changed: count(summary.changedCount),
        calls: count(summary.callCount),
        withheld: count(summary.withheldCount),
        rejectedCalls: count(summary.rejectedCallCount),
        rate: rowsPerSecond === null ? '–' : count(rowsPerSecond),
      }),
    rejections: async function* (writers, fileId) {
      for await (const rejection of writers.listPartnerRejections(fileId))
        yield { ...rejection, reason: partnerReason(rejection, locale, defaultCountry) };
    },
  };
}
