/** How large a population is. What happens in it is in the parts, beside what it happens to. */
export interface PopulationOptions {
  /** Honest people who report; those who attack come on top. */
  readonly reporters: number;
  readonly campaigns: number;
  readonly blocks: number;
  /**
   * Parts of a province in which firms call and campaigns are run, 1 to 4. People are asked for their province only: with
   * more than one, place misleads within what rules take for one place.
   */
  readonly placesPerProvince: number;
  /** Campaigns whose numbers are passed on, those with a shared vendor among them. */
  readonly passingOn: number;
  /** Pairs of them whose one vendor passes both lists to the same callers. */
  readonly vendors: number;
  /** Of each kind. */
  readonly brigades: number;
  readonly dilutions: number;
  /** Fewest and most accounts of a dilution. */
  readonly dilutionSize: readonly [number, number];
  /** Campaigns without any passing-on whose link is forwarded: many take part and sign up at once. */
  readonly forwardedLinks: number;
}

export const DEFAULT_SIZE: PopulationOptions = {
  reporters: 60_000,
  campaigns: 300,
  blocks: 2_000,
  placesPerProvince: 1,
  passingOn: 12,
  vendors: 2,
  brigades: 2,
  dilutions: 2,
  dilutionSize: [200, 2_000],
  forwardedLinks: 6,
};

/** For tests: every kind of thing happens, with enough people that it can be seen. */
export const SMALL_SIZE: PopulationOptions = {
  reporters: 4_000,
  campaigns: 40,
  blocks: 200,
  placesPerProvince: 1,
  passingOn: 6,
  vendors: 1,
  brigades: 1,
  dilutions: 1,
  dilutionSize: [60, 120],
  forwardedLinks: 2,
};
