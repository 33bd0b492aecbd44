import { callInput, campaignInput, FACT_SCHEMAS, objectionInput } from '@rangewatch/schema';
import * as z from 'zod';

interface Limits {
  readonly maxLength?: number;
  readonly maximum?: number;
}

/** Limits of the fields people fill in, read from the schemas that check them. */
export const CALL_LIMITS = limitsOf(callInput);
export const CAMPAIGN_LIMITS = limitsOf(campaignInput);
export const OBJECTION_LIMITS = limitsOf(objectionInput);
export const FACT_LIMITS = {
  organiser: limitsOf(FACT_SCHEMAS.organiser),
  prize: limitsOf(FACT_SCHEMAS.prize),
  consentText: limitsOf(FACT_SCHEMAS.consentText),
  source: limitsOf(FACT_SCHEMAS.source),
} as const;

function limitsOf<T extends z.ZodObject>(schema: T): Readonly<Record<keyof T['shape'], Limits>> {
  const { properties } = z.toJSONSchema(z.object(schema.shape), {
    io: 'input',
    unrepresentable: 'any',
  });
  const limits = Object.entries(properties ?? {}).map(([name, property]) => [
    name,
    limitsIn(property),
  ]);
  return Object.fromEntries(limits) as Record<keyof T['shape'], Limits>;
}

/** An optional field is written as "this or null". */
function limitsIn(property: z.core.JSONSchema._JSONSchema): Limits {
  if (typeof property === 'boolean') return {};
  const branches = [property, ...(property.anyOf ?? [])].filter(
    (branch) => typeof branch === 'object',
  );
  const maxLength = branches.find((branch) => branch.maxLength !== undefined)?.maxLength;
  const maximum = branches.find((branch) => branch.maximum !== undefined)?.maximum;
  return {
    ...(maxLength === undefined ? {} : { maxLength }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}
