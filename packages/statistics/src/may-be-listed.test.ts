import { rangeParts } from '@rangewatch/numbering';
import { ensureWeek } from '@rangewatch/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessRange } from './assess-range.ts';
import { PUBLIC_POLICY } from './disclosure-policy.ts';
import { mayBeListed } from './may-be-listed.ts';
import {
  anyDisclosure,
  anyOfficialFacts,
  anyOwnFacts,
  factsOf,
  NOW,
  NUMBER,
  ownFacts,
  WIDE,
  weekFacts,
} from './testing/facts.ts';

const asOf = ensureWeek('2021-W20');

test('whatever is listed passes', () => {
  fc.assert(
    fc.property(anyOwnFacts, anyOfficialFacts, anyDisclosure, (own, official, disclosure) => {
      const facts = factsOf(NUMBER, own, official);
      const described = { ...NOW, asOf, openDigits: rangeParts(NUMBER).openDigits };
      const isListed = assessRange(facts, described, disclosure)?.listing.isListed ?? false;
      expect(!isListed || mayBeListed(facts, asOf, disclosure.policy)).toBe(true);
    }),
  );
});

const own = (people: number, week: string) =>
  ownFacts({ reporterCount: people, weeks: [weekFacts(week, people)] });

const may = (range: typeof NUMBER, people: number, week: string) =>
  mayBeListed(factsOf(range, own(people, week)), asOf, PUBLIC_POLICY);

test('too few, too old and too wide do not', () => {
  expect(may(NUMBER, 3, '2021-W19')).toBe(true);
  expect(may(NUMBER, 2, '2021-W19')).toBe(false);
  expect(may(NUMBER, 90, '2020-W40')).toBe(false);
  expect(may(WIDE, 90, '2021-W19')).toBe(false);
});
