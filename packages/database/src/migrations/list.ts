import type { Migration } from 'kysely/migration';
import type { Engine } from '../dialect/engine.ts';
import { createFirstRecord } from './2026-11-23-first-record.ts';
import { addNumbersAndRanges } from './2026-11-26-numbers-and-ranges.ts';
import { addReporting } from './2026-11-27-reporting.ts';
import { addVerification } from './2026-11-27-verification.ts';
import { addCampaignContributions } from './2026-11-28-campaign-contributions.ts';
import { addEvidence } from './2026-11-28-evidence.ts';
import { addEvidenceCaution } from './2026-11-28-evidence-caution.ts';
import { addSignalCounts } from './2026-11-30-signal-counts.ts';
import { addSignalFacts } from './2026-11-29-signal-facts.ts';
import { addSignalPublication } from './2026-12-01-signal-publication.ts';
import { addEndedPersonLinks } from './2026-12-02-ended-person-links.ts';
import { addCanaries } from './2026-12-04-canaries.ts';
import { addAuthorityCases } from './2026-12-07-authority-cases.ts';
import { addEvidenceRequests } from './2026-12-08-evidence-requests.ts';
import { addReleaseSeries } from './2026-12-04-release-series.ts';
import { addJobs } from './2026-12-05-jobs.ts';
import { addAuthorities } from './2026-12-06-authorities.ts';
import { addOutsideIdentities } from './2026-12-10-outside-identities.ts';
import { addReleaseNotices } from './2026-12-09-release-notices.ts';
import { addReleaseShares } from './2026-12-11-release-shares.ts';
import { addSignalsOfAWeek } from './2026-12-03-signals-of-a-week.ts';
import { addWeekLook } from './2026-12-12-week-look.ts';
import { addBoundsOfActs } from './2026-12-13-bounds-of-acts.ts';
import { addWhatWasShown } from './2026-11-29-what-was-shown.ts';

/** Every migration, oldest first. There is no way back: a correction is a new migration. */
export function migrationsFor(engine: Engine): Record<string, Migration> {
  return {
    '2026-11-23-first-record': { up: (db) => createFirstRecord(db, engine) },
    '2026-11-26-numbers-and-ranges': { up: (db) => addNumbersAndRanges(db, engine) },
    '2026-11-27-reporting': { up: (db) => addReporting(db, engine) },
    '2026-11-27-verification': { up: (db) => addVerification(db, engine) },
    '2026-11-28-campaign-contributions': { up: (db) => addCampaignContributions(db, engine) },
    '2026-11-28-evidence': { up: (db) => addEvidence(db, engine) },
    '2026-11-28-evidence-caution': { up: (db) => addEvidenceCaution(db, engine) },
    '2026-11-29-signal-facts': { up: (db) => addSignalFacts(db, engine) },
    '2026-11-29-what-was-shown': { up: (db) => addWhatWasShown(db, engine) },
    '2026-11-30-signal-counts': { up: (db) => addSignalCounts(db, engine) },
    '2026-12-01-signal-publication': { up: (db) => addSignalPublication(db, engine) },
    '2026-12-02-ended-person-links': { up: (db) => addEndedPersonLinks(db, engine) },
    '2026-12-03-signals-of-a-week': { up: (db) => addSignalsOfAWeek(db, engine) },
    '2026-12-04-canaries': { up: (db) => addCanaries(db, engine) },
    '2026-12-04-release-series': { up: (db) => addReleaseSeries(db, engine) },
    '2026-12-05-jobs': { up: (db) => addJobs(db, engine) },
    '2026-12-06-authorities': { up: (db) => addAuthorities(db, engine) },
    '2026-12-07-authority-cases': { up: (db) => addAuthorityCases(db, engine) },
    '2026-12-08-evidence-requests': { up: (db) => addEvidenceRequests(db, engine) },
    '2026-12-09-release-notices': { up: (db) => addReleaseNotices(db, engine) },
    '2026-12-10-outside-identities': { up: (db) => addOutsideIdentities(db, engine) },
    '2026-12-11-release-shares': { up: (db) => addReleaseShares(db, engine) },
    '2026-12-12-week-look': { up: (db) => addWeekLook(db, engine) },
    '2026-12-13-bounds-of-acts': { up: (db) => addBoundsOfActs(db, engine) },
  };
}
