import { LOCALES } from '@rangewatch/schema';
import { Command, Option } from 'commander';
import { registerAuthority } from './commands/authority.ts';
import { registerDoctor } from './commands/doctor.ts';
import { registerEvidence } from './commands/evidence.ts';
import { registerImport } from './commands/import.ts';
import { registerCase } from './commands/case.ts';
import { registerCanary } from './commands/canary.ts';
import { registerKnown } from './commands/known.ts';
import { registerLookUp } from './commands/look-up.ts';
import { registerMigrate } from './commands/migrate.ts';
import { registerRanges } from './commands/ranges.ts';
import { registerObjection } from './commands/objection.ts';
import { registerCampaigns } from './commands/campaigns.ts';
import { registerReply } from './commands/reply.ts';
import { registerRelease } from './commands/release.ts';
import { registerSample } from './commands/sample.ts';
import { registerScreen } from './commands/screen.ts';
import { registerSignals } from './commands/signals.ts';
import { registerStart } from './commands/start.ts';
import { registerToken } from './commands/token.ts';
import { registerWeek } from './commands/week.ts';
import type { Run } from './run.ts';

const EPILOGUE = `
Settings come from the environment: DATABASE_URL, KEYS_DIR, RELEASES_DIR, AUTHORITY_DIR, LOOK_UP_DIR, LOGS_DIR,
EVIDENCE_DIR, TIME_ZONE, DEFAULT_COUNTRY, SITE_PORT, API_PORT, SITE_URL, API_URL, OIDC_ISSUERS, SMTP_URL, MAIL_FROM,
WEBHOOK_ALLOW, LOG_LEVEL, RANGEWATCH_SAMPLE, NO_COLOR.

Exit codes:
  0  done
  1  failed, or a check found something wrong
  2  the command line or a setting is wrong

Examples:
  $ rangewatch start
  $ rangewatch import ftc complaints.csv.gz
  $ rangewatch import reports persons.jsonl.gz --partner acme
  $ rangewatch week build 2026-W34 --dry-run
  $ rangewatch ranges hot --week 2026-W34
  $ rangewatch signals run --as-of 2026-W34
  $ rangewatch release verify data/releases/2026-W34/r1
  $ rangewatch objection list
  $ rangewatch doctor --json`;

/** Every command in one visible list; `run` gives each its session. */
export function createProgram(run: Run): Command {
  const program = new Command('rangewatch')
    .description(
      'Collective knowledge about unwanted calls: the number, its range, and the campaign that had yours.',
    )
    .option('--json', 'results as JSON on stdout; messages stay on stderr')
    .addOption(new Option('--lang <language>', 'language of messages').choices(LOCALES))
    .addHelpText('after', EPILOGUE)
    .exitOverride();
  registerStart(program, run);
  registerMigrate(program, run);
  registerImport(program, run);
  registerSample(program, run);
  registerWeek(program, run);
  registerRanges(program, run);
  registerSignals(program, run);
  registerReply(program, run);
  registerCanary(program, run);
  registerCase(program, run);
  registerCampaigns(program, run);
  registerRelease(program, run);
  registerLookUp(program, run);
  registerScreen(program, run);
  registerObjection(program, run);
  registerEvidence(program, run);
  registerKnown(program, run);
  registerAuthority(program, run);
  registerToken(program, run);
  registerDoctor(program, run);
  return program;
}
