import { migrate } from '@rangewatch/database/admin';
import { ensureEvidenceKeys } from '../evidence/evidence-keys.ts';
import { openKeys } from '../open-keys.ts';
import type { Command } from 'commander';
import { bringSample } from '../sample/bring-sample.ts';
import { APPS, startApp } from '../start/app-process.ts';
import { ensureWritableFolder } from '../start/folders.ts';
import { ensurePortsFree } from '../start/ports.ts';
import { supervise } from '../start/supervise.ts';
import type { Session } from '../terminal/session.ts';
import type { Run } from '../run.ts';

const EXAMPLES = `
Creates keys on the first start, brings the database to the current form, loads the sample when the
database is empty (RANGEWATCH_SAMPLE=off for none), and runs API, site and worker until Ctrl-C.
Their logs are in LOGS_DIR. When one of them ends by itself, the others are stopped too.

Examples:
  $ rangewatch start
  $ SITE_PORT=8080 RANGEWATCH_SAMPLE=off rangewatch start
  $ DATABASE_URL=postgres://rangewatch@localhost/rangewatch rangewatch start`;

export function registerStart(program: Command, run: Run): void {
  program
    .command('start')
    .description('run API, site and worker on this machine')
    .addHelpText('after', EXAMPLES)
    .action(run(start));
}

async function start(session: Session): Promise<number> {
  const { config, result, note, say } = session;
  await ensurePortsFree([
    { name: 'SITE_PORT', port: config.sitePort },
    { name: 'API_PORT', port: config.apiPort },
  ]);
  await prepare(session);
  const settings = { logsDir: config.logsDir, environment: config.childEnvironment };
  return supervise(
    APPS.map((app) => startApp(app, settings)),
    {
      onReady: () => {
        const addresses = { site: config.siteUrl, api: `${config.apiUrl}/graphql` };
        result({ ok: true, ready: addresses }, [say('ready', addresses)]);
      },
      onStopping: () => note(say('stopping')),
    },
  );
}

async function prepare(session: Session): Promise<void> {
  const { config } = session;
  await ensureWritableFolder(config.keysDir, 'KEYS_DIR', 0o700);
  await ensureWritableFolder(config.releasesDir, 'RELEASES_DIR');
  await ensureWritableFolder(config.authorityDir, 'AUTHORITY_DIR', 0o700);
  await ensureWritableFolder(config.lookUpDir, 'LOOK_UP_DIR');
  await ensureWritableFolder(config.logsDir, 'LOGS_DIR', 0o700);
  if (config.evidenceDir !== null)
    await ensureWritableFolder(config.evidenceDir, 'EVIDENCE_DIR', 0o700);
  await openKeys(config.keysDir);
  const made = await ensureEvidenceKeys(config.keysDir);
  if (made) session.note(session.say('evidence_key_offline', { file: made.privateFile }));
  await migrate(config.databaseUrl);
  if (config.wantsSample) await bringSample(session);
}
