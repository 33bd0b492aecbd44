import { type CallerBlocks, createCallerBlocks } from './caller-blocks.ts';
import { type Campaigns, createCampaigns } from './campaigns.ts';
import type { PopulationOptions } from './options.ts';
import { createPlaces, type Place } from './places.ts';
import type { Weighted } from './weighted.ts';

/** What there is before anybody reports: places by size, campaigns to take part in, callers. */
export interface World {
  readonly places: Weighted<Place>;
  readonly campaigns: Campaigns;
  readonly blocks: CallerBlocks;
}

export function createWorld(seed: number, options: PopulationOptions): World {
  const places = createPlaces(options.placesPerProvince);
  return {
    places,
    campaigns: createCampaigns(seed, places, options.campaigns),
    blocks: createCallerBlocks(seed, places, options.blocks),
  };
}
