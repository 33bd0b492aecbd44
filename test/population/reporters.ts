import type { Dice } from './dice.ts';
import { createResident, type Resident } from './participation.ts';
import type { PassingOn } from './passing-on.ts';
import { callsAnyway, callsThrough, type ReceivedCall } from './received-calls.ts';
import { type Testimony, testify } from './reporting.ts';
import { comesToTheService, type Occasions, signUp } from './sign-up.ts';
import type { World } from './world.ts';

/** People live and are called; so many of them as come to the service are told of. */
export function createReporters(
  world: World,
  occasions: Occasions,
  count: number,
  dice: Dice,
): Testimony[] {
  const testimonies: Testimony[] = [];
  while (testimonies.length < count) {
    const resident = createResident(world, dice);
    const calls = [
      ...callsAnyway(resident, world.blocks, dice),
      ...allCallsThrough(resident, occasions.passedOn, dice),
    ];
    if (!comesToTheService(calls, dice)) continue;
    const came = signUp(resident, calls, occasions, dice);
    testimonies.push(testify(`p${testimonies.length}`, { resident, calls }, came, dice));
  }
  return testimonies;
}

function allCallsThrough(
  { participations }: Resident,
  passedOn: ReadonlyMap<string, PassingOn>,
  dice: Dice,
): ReceivedCall[] {
  return participations.flatMap((each) => {
    const passed = passedOn.get(each.campaign.campaign);
    return passed ? callsThrough(each, passed, dice) : [];
  });
}
