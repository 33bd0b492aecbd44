import { stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { verifyRollups } from '@rangewatch/database/admin';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { formatCount } from '@rangewatch/schema';
import {
  KEY_NAMES,
  loadKeys,
  readEvidencePublicKey,
  readSmsGateway,
  SmsGatewayProblem,
} from '@rangewatch/service';
import { exists, offlineKeyFile } from '../evidence/evidence-keys.ts';
import { CliFailure } from '../failure.ts';
import { ensureWritableFolder } from '../start/folders.ts';
import type { Session } from '../terminal/session.ts';
import { checkEvidenceRequests } from './check-evidence-requests.ts';
import { checkSignOns } from './check-sign-ons.ts';
import { checkNotices } from './check-notices.ts';

/** One thing that has to be right. Says what it found; throws when it is not right. */
export interface Check {
  readonly name:
    | 'node'
    | 'database'
    | 'durability'
    | 'keys'
    | 'sms'
    | 'signOns'
    | 'evidence'
    | 'evidenceRequests'
    | 'releases'
    | 'disk'
    | 'jobs'
    | 'notices'
    | 'rollups';
  readonly run: (session: Session) => Promise<string>;
}

const NODE_MAJOR = 24;
const MEBIBYTE = 1024 * 1024;
const LEAST_FREE_MEBIBYTES = 512;
/** Fewer may have been a busy moment; these take a quarter of an hour. */
const REPEATED_FAILURES = 4;
const OWNER_ONLY = 0o600;
const PERMISSION_BITS = 0o777;

/** In the order in which one depends on another. */
export const CHECKS: readonly Check[] = [
  { name: 'node', run: checkNode },
  { name: 'database', run: checkDatabase },
  { name: 'durability', run: checkDurability },
  { name: 'keys', run: checkKeys },
  { name: 'sms', run: checkSmsGateway },
  { name: 'signOns', run: checkSignOns },
  { name: 'evidence', run: checkEvidence },
  { name: 'evidenceRequests', run: checkEvidenceRequests },
  { name: 'releases', run: checkReleases },
  { name: 'disk', run: checkDisk },
  { name: 'jobs', run: checkJobs },
  { name: 'notices', run: checkNotices },
  { name: 'rollups', run: checkRollups },
];

async function checkNode({ say }: Session): Promise<string> {
  const version = process.versions.node;
  if (Number(version.split('.')[0]) < NODE_MAJOR) {
    throw new CliFailure('doctor_node_old', { version, needed: NODE_MAJOR });
  }
  return say('doctor_node', { version });
}

async function checkDatabase({ config, say }: Session): Promise<string> {
  const readers = await openReaders(config.databaseUrl);
  await readers.ping();
  await readers.close();
  return say('doctor_database');
}

/** Opening for writing reads the setting back after a write, and refuses anything less than FULL. */
async function checkDurability({ config, say }: Session): Promise<string> {
  const writers = await openWriters(config.databaseUrl);
  await writers.close();
  return say('doctor_durability');
}

async function checkKeys({ config, say }: Session): Promise<string> {
  await loadKeys(config.keysDir);
  for (const name of KEY_NAMES) {
    const file = join(config.keysDir, `${name}.key`);
    const { mode } = await stat(file);
    if ((mode & PERMISSION_BITS) !== OWNER_ONLY) throw new CliFailure('doctor_key_open', { file });
  }
  return say('doctor_keys', { count: KEY_NAMES.length });
}

/** A deployment without a gateway is sound: it says "unverified". */
async function checkSmsGateway({ config, say }: Session): Promise<string> {
  try {
    const gateway = await readSmsGateway(config.childEnvironment, config.keysDir);
    if (!gateway) return say('doctor_sms_off');
    return say('doctor_sms', { number: gateway.smsNumber, path: `/v1/sms/${gateway.kind}` });
  } catch (error) {
    if (!(error instanceof SmsGatewayProblem)) throw error;
    throw new CliFailure('doctor_sms_wrong', { problems: error.message });
  }
}

/** Where the private key still lies beside the public one, whoever takes the disk takes both. */
async function checkEvidence({ config, say }: Session): Promise<string> {
  const key = await readEvidencePublicKey(config.keysDir);
  if (key === null) return say('doctor_evidence_off');
  const file = offlineKeyFile(config.keysDir);
  const text = (await exists(file)) ? 'doctor_evidence_move' : 'doctor_evidence';
  return say(text, { key: key.keyId, file });
}

async function checkReleases({ config, say }: Session): Promise<string> {
  await ensureWritableFolder(config.releasesDir, 'RELEASES_DIR');
  return say('doctor_releases', { folder: config.releasesDir });
}

async function checkDisk({ config, locale, say }: Session): Promise<string> {
  const { bavail, bsize } = await statfs(dirname(config.releasesDir));
  const free = Math.floor((bavail * bsize) / MEBIBYTE);
  const values = { free: formatCount(free, locale), least: LEAST_FREE_MEBIBYTES };
  if (free < LEAST_FREE_MEBIBYTES) throw new CliFailure('doctor_disk_low', values);
  return say('doctor_disk', values);
}

/** A run that fails, or ends its worker, again and again waits for a person; what failed once is tried again. */
async function checkJobs({ config, say }: Session): Promise<string> {
  const readers = await openReaders(config.databaseUrl);
  try {
    const failing = (await readers.listJobs()).find(
      ({ endedAt, attempts }) => endedAt === null && attempts >= REPEATED_FAILURES,
    );
    if (!failing) return say('doctor_jobs');
    const { runKey, attempts, problem } = failing;
    throw new CliFailure('doctor_job_fails', {
      run: runKey,
      attempts,
      problem: problem ?? 'interrupted',
    });
  } finally {
    await readers.close();
  }
}

async function checkRollups({ config, say }: Session): Promise<string> {
  const [first, ...others] = await verifyRollups(config.databaseUrl);
  if (!first) return say('doctor_rollups');
  const { source, facet, what, inRollup, recounted } = first;
  throw new CliFailure('doctor_rollups_differ', {
    place: `${source} ${facet} ${what}`,
    rollup: inRollup,
    recount: recounted,
    others: others.length,
  });
}
