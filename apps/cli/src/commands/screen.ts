import { openWriters } from '@rangewatch/database/writers';
import type { Campaign } from '@rangewatch/schema';
import type { Command } from 'commander';
import { CliFailure } from '../failure.ts';
import type { Run } from '../run-command.ts';
import type { Session } from '../terminal/session.ts';

interface DecisionOptions {
  readonly reason?: string;
}

const EXAMPLES = `
Titles and texts of campaigns are shown only after a person accepted them: as they were advertised,
factual, and without personal data.

Examples:
  $ rangewatch screen list
  $ rangewatch screen accept 9Q2M4C7T
  $ rangewatch screen reject 9Q2M4C7T --reason "names a private person"`;

export function registerScreen(program: Command, run: Run): void {
  const command = program
    .command('screen')
    .description('check texts before they are shown')
    .addHelpText('after', EXAMPLES);
  command
    .command('list')
    .description('campaigns that wait to be checked')
    .action(run((session) => list(session)));
  command
    .command('accept')
    .description('show a campaign')
    .argument('<id>', 'campaign')
    .option('--reason <text>', 'why, for the record', 'as advertised')
    .action(
      run((session, id: string, { reason = '' }: DecisionOptions) =>
        decide(session, id, 'accepted', reason),
      ),
    );
  command
    .command('reject')
    .description('keep a campaign out of sight')
    .argument('<id>', 'campaign')
    .requiredOption('--reason <text>', 'why, for the record')
    .action(
      run((session, id: string, { reason = '' }: DecisionOptions) =>
        decide(session, id, 'rejected', reason),
      ),
    );
}

async function list({ config, result, say }: Session): Promise<void> {
  const writers = await openWriters(config.databaseUrl);
  try {
    const campaigns = await writers.listHeldCampaigns();
    result(
      { ok: true, campaigns },
      campaigns.length > 0 ? campaigns.flatMap(describe) : [say('screen_nothing')],
    );
  } finally {
    await writers.close();
  }
}

function describe({
  campaignId,
  title,
  organiserName,
  description,
  link,
  registeredAt,
}: Campaign): string[] {
  const texts = [organiserName, description ?? '', link ?? ''].filter((text) => text !== '');
  return [
    `${campaignId}  ${registeredAt.toISOString()}  ${title}`,
    ...texts.map((text) => `    ${text}`),
  ];
}

async function decide(
  { config, result, say }: Session,
  campaignId: string,
  decision: 'accepted' | 'rejected',
  reason: string,
): Promise<void> {
  const writers = await openWriters(config.databaseUrl);
  try {
    const isKnown = await writers.screenCampaign(campaignId, decision, reason, new Date());
    if (!isKnown) throw new CliFailure('screen_unknown', { campaignId });
    result({ ok: true, campaignId, decision, reason }, [say(`screen_${decision}`, { campaignId })]);
  } finally {
    await writers.close();
  }
}
