import { Kind, type ValueNode } from 'graphql';
import { refusal } from './bad-request.ts';
import { builder } from './builder.ts';

/** Input text is checked with the rest of the input, so that what is wrong comes back as a problem with its path. */
function ensureText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw refusal('a date or time is written as text', 'wrong_type', 400);
}

function textOf(node: ValueNode): string {
  return ensureText(node.kind === Kind.STRING ? node.value : null);
}

export function defineScalars(): void {
  builder.scalarType('Date', {
    description: 'A calendar day, `2026-08-17`.',
    parseValue: ensureText,
    parseLiteral: textOf,
  });
  builder.scalarType('DateTime', {
    description: 'An instant, `2026-08-17T06:03:00.000Z`; inputs may have any offset.',
    serialize: (instant) => (instant instanceof Date ? instant.toISOString() : String(instant)),
    parseValue: ensureText,
    parseLiteral: textOf,
  });
}
