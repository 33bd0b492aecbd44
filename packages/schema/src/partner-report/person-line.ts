import * as z from 'zod';
import {
  calendarDay,
  EVIDENCE_GRADES,
  EXPOSURE_ROUTES,
  type ExposureRoute,
  instant,
} from '../report-input.ts';
import { pseudonym } from './pseudonym.ts';
import { regionCode } from './region-code.ts';

/** The longest line that is read, in bytes. */
export const MAX_PARTNER_LINE_BYTES = 4 * 1024 * 1024;
export const MAX_PARTNER_PHONES = 50;
const MAX_EXPOSURES_PER_PHONE = 500;

/** Shorter words that partners use for two of the routes. */
const SHORT_ROUTES: Readonly<Record<string, ExposureRoute>> = {
  redeemed: 'prize_redeemed',
  service: 'customer_service',
};

const route = z.preprocess(
  (text) => (typeof text === 'string' ? (SHORT_ROUTES[text] ?? text) : text),
  z.enum(EXPOSURE_ROUTES),
);

export const partnerExposure = z.object({
  campaign: pseudonym.meta({ description: 'The partner’s id of the campaign.' }),
  on: calendarDay.nullish().meta({
    description: 'The day, or the latest it can have been; null: not remembered.',
  }),
  route: route.meta({
    description:
      'The step at which the number was given: `typed`, `authorised`, `redeemed`, `service` or `other`.',
  }),
  grade: z.enum(EVIDENCE_GRADES).meta({
    description: '`A`: recorded before the first call. `B`: documented. `C`: stated.',
  }),
});

export const partnerPhone = z.object({
  phone: pseudonym.meta({ description: 'The partner’s name of the phone, never its number.' }),
  exposures: z.array(partnerExposure).max(MAX_EXPOSURES_PER_PHONE).default([]).meta({
    description: 'The campaigns this phone was given to; none: it is a comparison.',
  }),
});

export const partnerCall = z.object({
  phone: pseudonym.meta({ description: 'Which phone was called.' }),
  at: instant.meta({ description: 'When it rang, with its offset.' }),
  from: z.string().max(64).nullable().meta({
    description: 'The number displayed, best with + and country; null: it was withheld.',
  }),
});

export const partnerCohort = z.object({
  network: pseudonym.nullish().meta({ description: 'The network they signed up from.' }),
  invite: pseudonym.nullish().meta({ description: 'The link or person that brought them.' }),
  device: pseudonym.nullish().meta({ description: 'The kind of device.' }),
  wording: pseudonym.nullish().meta({ description: 'The wording of what they wrote.' }),
});

export const partnerLog = z.object({
  from: calendarDay.meta({ description: 'The first day of the call log.' }),
  to: calendarDay.meta({ description: 'The last day of the call log.' }),
});

const personFields = z.object({
  person: pseudonym.meta({ description: 'The partner’s pseudonym of the person.' }),
  region: regionCode.nullish().meta({
    description: 'Home province, in letters or digits: `CN-JL` or `CN-22`.',
  }),
  verified: z.boolean().nullish().meta({ description: 'A phone of theirs was verified.' }),
  signedUpOn: calendarDay.nullish().meta({ description: 'The day they joined.' }),
  cohort: partnerCohort.nullish().meta({ description: 'With whom they came, by pseudonyms.' }),
  phones: z
    .array(partnerPhone)
    .max(MAX_PARTNER_PHONES)
    .meta({
      description: `All their phones, at most ${MAX_PARTNER_PHONES}.`,
    }),
  calls: z.array(partnerCall).default([]).meta({ description: 'The calls to these phones.' }),
  log: partnerLog.nullish().meta({
    description: 'First and last day, when the complete call log of the phones was given.',
  }),
});

/** One person as a partner supplies them, one JSON object a line. */
export const partnerPersonLine = personFields.superRefine(({ phones, calls, log }, context) => {
  const labels = new Set<string>();
  phones.forEach(({ phone }, index) => {
    if (labels.has(phone)) refuse(context, 'phone_named_twice', ['phones', index, 'phone']);
    labels.add(phone);
  });
  const stray = calls.findIndex(({ phone }) => !labels.has(phone));
  if (stray !== -1) refuse(context, 'phone_unknown', ['calls', stray, 'phone']);
  if (log && log.to < log.from) refuse(context, 'period_ends_before_it_starts', ['log', 'to']);
});
export type PartnerPersonLine = z.output<typeof partnerPersonLine>;

/** A person who takes back what they told the partner. */
export const partnerRemovalLine = z.object({
  person: pseudonym.meta({ description: 'The partner’s pseudonym of the person.' }),
  removed: z.literal(true).meta({ description: '`true`: nothing of the person is kept.' }),
});

function refuse(context: z.RefinementCtx, message: string, path: (string | number)[]): void {
  context.addIssue({ code: 'custom', message, path });
}

/** The objects a person's line is made of, each with its fields, in the order a reader needs them. */
export const PARTNER_PERSON_PARTS = {
  '': personFields,
  'phones[]': partnerPhone,
  'phones[].exposures[]': partnerExposure,
  'calls[]': partnerCall,
  cohort: partnerCohort,
  log: partnerLog,
} as const;
