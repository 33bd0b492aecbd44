import type { Writers } from '@rangewatch/database/writers';
import type { Command } from 'commander';
import { EXIT } from '../exit-codes.ts';
import { CliFailure } from '../failure.ts';
import type { Session } from '../terminal/session.ts';
import { typedDay } from '../terminal/typed-day.ts';
import { withWriters } from '../terminal/with-writers.ts';
import type { Run } from '../run.ts';

interface MentionOptions {
  readonly source: string;
  readonly on?: string;
}

const EXAMPLES = `
A partner's campaign that is one on record is matched to it: from the next run on the people of both count
together. The days on which a campaign was spoken of in public are kept, because more people report after
them; authorities see how many did.

Examples:
  $ rangewatch campaigns match acme c43 c9q2m4c7t1v8k3w6r
  $ rangewatch campaigns mention c9q2m4c7t1v8k3w6r --on 2026-11-01 --source https://news.example/lottery`;

export function registerCampaigns(program: Command, run: Run): void {
  const command = program
    .command('campaigns')
    .description('what signals are to know of campaigns')
    .addHelpText('after', EXAMPLES);
  command
    .command('match')
    .description('say that a partner’s campaign is one on record')
    .argument('<partner>', 'partner')
    .argument('<ref>', 'the partner’s id of it')
    .argument('<campaign>', 'campaign on record')
    .action(
      run((session, partner: string, ref: string, campaign: string) =>
        withWriters(session, (writers) => match(session, writers, { partner, ref, campaign })),
      ),
    );
  command
    .command('mention')
    .description('note a day on which a campaign was spoken of in public')
    .argument('<campaign>', 'campaign')
    .requiredOption('--source <url>', 'where')
    .option('--on <day>', 'the day, such as 2026-11-01; today when left out')
    .action(
      run((session, campaign: string, options: MentionOptions) =>
        withWriters(session, (writers) => mention(session, writers, campaign, options)),
      ),
    );
}

async function match(
  session: Session,
  writers: Writers,
  named: { readonly partner: string; readonly ref: string; readonly campaign: string },
): Promise<void> {
  const { partner, ref, campaign } = named;
  const outcome = await writers.matchPartnerCampaign({
    source: partner,
    campaignRef: ref,
    campaignId: campaign,
  });
  if (outcome === 'campaign_unknown') throw new CliFailure('reply_campaign_unknown', { campaign });
  if (outcome === 'partner_campaign_unknown')
    throw new CliFailure('partner_campaign_unknown', { partner, ref });
  session.result({ ok: true, ...named }, [session.say('campaign_matched', named)]);
}

async function mention(
  session: Session,
  writers: Writers,
  campaign: string,
  { source, on }: MentionOptions,
): Promise<void> {
  if (!URL.canParse(source)) throw new CliFailure('mention_source_wrong', { source }, EXIT.usage);
  const mentionedOn = typedDay(session, on, new Date());
  const outcome = await writers.noteMention({
    campaignId: campaign,
    mentionedOn,
    sourceUrl: source,
  });
  if (outcome === 'campaign_unknown') throw new CliFailure('reply_campaign_unknown', { campaign });
  session.result({ ok: true, campaign, mentionedOn, source }, [
    session.say('mention_noted', { campaign, day: mentionedOn }),
  ]);
}
