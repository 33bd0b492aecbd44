import { LAST_DAY } from './calendar.ts';
import { createDice, type Dice } from './dice.ts';
import type { PopulationOptions } from './options.ts';
import { takePart } from './participation.ts';
import { drawn, type PassingOn } from './passing-on.ts';
import { callsAnyway } from './received-calls.ts';
import { gradeOf, shownCalls, type Testimony } from './reporting.ts';
import type { Dilution } from './truth.ts';
import { pickWeighted } from './weighted.ts';
import type { World } from './world.ts';

/** Made-up contented participants of campaigns that passed numbers on: many more who were not called. */
export function createDilutions(
  seed: number,
  { world, passedOn }: { readonly world: World; readonly passedOn: readonly PassingOn[] },
  options: PopulationOptions,
): readonly { readonly truth: Dilution; readonly members: readonly Testimony[] }[] {
  const dice = createDice(seed, 'dilution');
  return drawn(passedOn, options.dilutions, dice).map((passed, at) => {
    const size = dice.between(...options.dilutionSize);
    const members = Array.from({ length: size }, (_, member) =>
      createContented(`d${at}-${member}`, passed, world, dice),
    );
    return { truth: { campaign: passed.campaign.campaign, size }, members };
  });
}

function createContented(
  person: string,
  { campaign }: PassingOn,
  { places, blocks }: World,
  dice: Dice,
): Testimony {
  const place = pickWeighted(places, dice);
  const phones = ['a'];
  const resident = { place, phones, activity: 1, participations: [] };
  const calls = shownCalls(callsAnyway(resident, blocks, dice)).slice(0, dice.between(0, 1));
  const signedUpOn = dice.between(campaign.startsOn, LAST_DAY);
  const exposures = takePart(campaign, phones, dice).map(({ on, route }) => ({
    campaign: campaign.campaign,
    phone: 'a',
    on,
    route,
    grade: gradeOf(
      calls.every((call) => call.on < on || call.on > signedUpOn),
      dice,
    ),
  }));
  return {
    person: {
      person,
      region: place.province,
      isVerified: true,
      signedUpOn,
      cohorts: { network: `${person}-home` },
      phones,
      exposures,
      calls,
      log: null,
    },
    withheld: [],
  };
}
