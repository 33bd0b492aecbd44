import { type EvidenceGrade, type ExposureRoute } from '@rangewatch/schema';
import type { SignalRecord } from '@rangewatch/statistics/signals';
import { builder } from '../../graphql/builder.ts';
import { ExposureRouteEnum } from '../../graphql/enum-types.ts';

type Counted = SignalRecord['before'];
type Interval = { readonly value: number; readonly lower: number; readonly upper: number };
type Cohort = SignalRecord['cohorts'][string] & { readonly key: string };
type Condition = { readonly condition: string; readonly isMet: boolean | null };
type Confirmation = NonNullable<SignalRecord['confirmation']>;
type Onset = NonNullable<SignalRecord['onset']>;
type Rival = SignalRecord['rivals'][number];
type SelfControlled = NonNullable<SignalRecord['selfControlled']>;
type Route = NonNullable<SignalRecord['routes'][ExposureRoute]> & {
  readonly route: ExposureRoute;
};

const CountedType = builder.objectRef<Counted>('AuthorityCountedPair').implement({
  description: 'O, E, and the information component with its 95 % interval.',
  fields: (t) => ({
    o: t.exposeInt('o'),
    e: t.exposeFloat('e'),
    ic: t.exposeFloat('ic'),
    ic025: t.exposeFloat('ic025'),
    ic975: t.exposeFloat('ic975'),
  }),
});

const IntervalType = builder.objectRef<Interval>('AuthorityEstimate').implement({
  description: 'A figure with its 95 % interval.',
  fields: (t) => ({
    value: t.exposeFloat('value'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
  }),
});

const ConditionType = builder.objectRef<Condition>('AuthorityCondition').implement({
  description: 'One condition of a level.',
  fields: (t) => ({
    condition: t.exposeString('condition'),
    isMet: t.exposeBoolean('isMet', {
      nullable: true,
      description: 'Null: what it needs is not there, so that it is neither met nor missed.',
    }),
  }),
});

const RouteType = builder.objectRef<Route>('AuthorityRoute').implement({
  description: 'Persons who gave their number at one step: (O + ½)/(E + ½) with its interval.',
  fields: (t) => ({
    route: t.expose('route', { type: ExposureRouteEnum }),
    o: t.exposeInt('o'),
    e: t.exposeFloat('e'),
    ratio: t.exposeFloat('ratio'),
    lower: t.exposeFloat('lower'),
    upper: t.exposeFloat('upper'),
  }),
});

const CohortType = builder.objectRef<Cohort>('AuthorityCohort').implement({
  description:
    'How the persons called came in groups by one key, and the signal without the largest.',
  fields: (t) => ({
    key: t.exposeString('key'),
    largest: t.exposeInt('largest'),
    share: t.exposeFloat('share'),
    effective: t.exposeFloat('effective'),
    ic025: t.exposeFloat('ic025'),
  }),
});

const RivalType = builder.objectRef<Rival>('AuthorityRival').implement({
  description:
    'The pair without persons who also gave their number to a campaign that stands out more.',
  fields: (t) => ({
    campaign: t.exposeString('campaign'),
    shared: t.exposeInt('shared'),
    o: t.exposeInt('o'),
    e: t.exposeFloat('e'),
    ic: t.exposeFloat('ic'),
    ic025: t.exposeFloat('ic025'),
    ic975: t.exposeFloat('ic975'),
  }),
});

const GradesType = builder
  .objectRef<Readonly<Record<EvidenceGrade, number>>>('AuthorityGrades')
  .implement({
    description: 'Persons called by the grade of their evidence.',
    fields: (t) => ({ A: t.exposeInt('A'), B: t.exposeInt('B'), C: t.exposeInt('C') }),
  });

const ConfirmationType = builder.objectRef<Confirmation>('AuthorityConfirmation').implement({
  description: 'The pair again, on persons first called after it was noticed.',
  fields: (t) => ({
    noticedOn: t.expose('noticedOn', { type: 'Date' }),
    o: t.exposeInt('o'),
    e: t.exposeFloat('e'),
    p: t.exposeFloat('p'),
  }),
});

const SignTestType = builder.objectRef<SelfControlled['signTest']>('AuthoritySignTest').implement({
  description: 'Persons with more on one side, of those who differ, and the binomial p.',
  fields: (t) => ({
    more: t.exposeInt('more'),
    persons: t.exposeInt('persons'),
    p: t.exposeFloat('p'),
  }),
});

const SelfControlledType = builder.objectRef<SelfControlled>('AuthoritySelfControlled').implement({
  description: 'What complete call logs say: each phone, or person, compared with itself.',
  fields: (t) => ({
    relativeIncidence: t.expose('relativeIncidence', { type: IntervalType, nullable: true }),
    beforeExposure: t.expose('beforeExposure', { type: IntervalType, nullable: true }),
    exposedPhones: t.exposeInt('exposedPhones'),
    unexposedPhones: t.exposeInt('unexposedPhones'),
    pairedPhones: t.expose('pairedPhones', { type: IntervalType, nullable: true }),
    pairedPersons: t.exposeInt('pairedPersons'),
    pairedSigns: t.expose('pairedSigns', { type: SignTestType }),
    signTest: t.expose('signTest', { type: SignTestType }),
  }),
});

const DistanceType = builder.objectRef<Onset['againstRanges']>('AuthorityOnsetTest').implement({
  description: 'Largest distance of two distributions of onset, and p by shuffling.',
  fields: (t) => ({
    distance: t.exposeFloat('distance'),
    permutationP: t.exposeFloat('permutationP'),
  }),
});

const OnsetType = builder.objectRef<Onset>('AuthorityOnset').implement({
  description: 'Days from giving the number to the first call from the range.',
  fields: (t) => ({
    days: t.intList({ resolve: ({ days }) => [...days] }),
    quartiles: t.floatList({ resolve: ({ quartiles }) => [...quartiles] }),
    againstCampaigns: t.expose('againstCampaigns', { type: DistanceType }),
    againstRanges: t.expose('againstRanges', { type: DistanceType }),
    isCommonDay: t.exposeBoolean('isCommonDay'),
  }),
});

/** One campaign and range as the run froze it, counts of one to four persons reading 4. */
export const AuthoritySignalType = builder.objectRef<SignalRecord>('AuthoritySignal').implement({
  description:
    'One campaign and range of the run, exact but for counts of one to four persons, which read 4. A signal is not proof.',
  fields: (t) => ({
    range: t.exposeString('range'),
    level: t.exposeString('level', {
      description: '`screened`, `signal`, `robust` or `corroborated`.',
    }),
    o: t.exposeInt('o', { description: 'Persons called after they gave their number.' }),
    e: t.exposeFloat('e', { description: 'Expected of comparable persons.' }),
    ic: t.exposeFloat('ic'),
    ic025: t.exposeFloat('ic025'),
    ic975: t.exposeFloat('ic975'),
    prr: t.exposeFloat('prr', { nullable: true }),
    q: t.exposeFloat('q'),
    p: t.exposeFloat('p'),
    fragility: t.exposeInt('fragility'),
    checks: t.field({
      type: [ConditionType],
      resolve: ({ checks }) =>
        Object.entries(checks ?? {}).map(([condition, isMet]) => ({ condition, isMet })),
    }),
    routes: t.field({ type: [RouteType], resolve: ({ routes }) => routeList(routes) }),
    routesDifferenceP: t.float({
      nullable: true,
      resolve: ({ routes }) => routes.differenceP,
    }),
    exposed: t.exposeInt('exposed'),
    called: t.exposeInt('called'),
    persons: t.exposeInt('persons'),
    eWithoutOwn: t.exposeFloat('eWithoutOwn', { nullable: true }),
    before: t.expose('before', { type: CountedType }),
    orderP: t.exposeFloat('orderP'),
    homeRegions: t.exposeFloat('homeRegions'),
    documented: t.expose('documented', { type: CountedType }),
    grades: t.expose('grades', { type: GradesType }),
    cohorts: t.field({
      type: [CohortType],
      resolve: ({ cohorts }) =>
        Object.entries(cohorts).map(([key, cohort]) => ({ key, ...cohort })),
    }),
    confirmation: t.expose('confirmation', { type: ConfirmationType, nullable: true }),
    rivals: t.field({ type: [RivalType], resolve: ({ rivals }) => [...rivals] }),
    selfControlled: t.expose('selfControlled', { type: SelfControlledType, nullable: true }),
    onset: t.expose('onset', { type: OnsetType, nullable: true }),
  }),
});

function routeList({ differenceP: _p, ...byRoute }: SignalRecord['routes']): Route[] {
  return Object.entries(byRoute).flatMap(([route, counts]) =>
    counts ? [{ route: route as ExposureRoute, ...counts }] : [],
  );
}
