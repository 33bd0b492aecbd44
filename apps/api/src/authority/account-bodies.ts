import * as z from 'zod';
import { HttpProblem } from '../http/http-problem.ts';

/** What the longest credential id, 1,023 bytes, takes. */
const id = z.string().regex(/^[A-Za-z0-9_-]{1,1364}$/);
const bytes = z.string().regex(/^[A-Za-z0-9_-]{1,16000}$/);
const code = z.string().max(64);
const about = { id, rawId: id, type: z.literal('public-key') };

/** Of what a browser says of a new passkey, what is looked at; the rest is dropped. */
const newPasskey = z
  .object({
    ...about,
    response: z.object({
      clientDataJSON: bytes,
      attestationObject: bytes,
      transports: z
        .array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb']))
        .max(8)
        .catch([])
        .optional(),
    }),
  })
  .transform(({ response: { transports, ...response }, ...passkey }) => ({
    ...passkey,
    clientExtensionResults: {},
    response: { ...response, ...(transports && { transports }) },
  }));

const answer = z
  .object({
    ...about,
    response: z.object({
      clientDataJSON: bytes,
      authenticatorData: bytes,
      signature: bytes,
      /** Some devices send an empty one where they have none. */
      userHandle: z.union([id, z.literal('')]).nullish(),
    }),
  })
  .transform(({ response: { userHandle, ...response }, ...passkey }) => ({
    ...passkey,
    clientExtensionResults: {},
    response: { ...response, ...(userHandle && { userHandle }) },
  }));

export const joinOptionsBody = z.strictObject({ code });
export const joinBody = z.strictObject({ code, credential: newPasskey });
export const signInBody = z.strictObject({ credential: answer });

const issuerId = z.string().max(32);
const question = { issuerId, code: code.nullable() };
export const beginSignOnBody = z.strictObject(question);
export const completeSignOnBody = z.strictObject({
  ...question,
  attempt: z.string().max(64),
  /** The query with which the browser came back; codes may be long. */
  answer: z.string().max(12_000),
});
export const leaveSignOnBody = z.strictObject({ issuerId });

/** @throws HttpProblem when it is not of the shape. */
export function readBody<T>(shape: z.ZodType<T>, body: unknown): T {
  const parsed = shape.safeParse(body);
  if (parsed.success) return parsed.data;
  throw new HttpProblem('malformed_request');
}
