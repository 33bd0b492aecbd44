import type { ReleaseRow } from '@rangewatch/schema';
import type { CampaignFunnel } from './briefing-figures.ts';

/** Counts campaigns, each once, however many rows name it. A week names some thousands at most. */
export class CampaignFunnelTally {
  readonly #named = new Set<string>();
  readonly #withSignal = new Set<string>();
  readonly #corroborated = new Set<string>();

  addCampaign({ campaign_id }: ReleaseRow<'campaigns'>): void {
    this.#named.add(campaign_id);
  }

  addSignal({ campaign_id, level }: ReleaseRow<'signals'>): void {
    this.#named.add(campaign_id);
    this.#withSignal.add(campaign_id);
    if (level === 'corroborated') this.#corroborated.add(campaign_id);
  }

  finish(): CampaignFunnel {
    return {
      named: this.#named.size,
      withSignal: this.#withSignal.size,
      corroborated: this.#corroborated.size,
    };
  }
}
