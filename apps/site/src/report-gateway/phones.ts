import type { ResumeCode } from '@rangewatch/schema';
import * as z from 'zod';
import { type ApiAddress, askApi } from './api-request.ts';
import { draftHeader, readOwn } from './own-things.ts';
import type { Objector } from './sender.ts';
import type { Outcome } from './outcome.ts';

const phone = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('waiting'),
    label: z.string(),
    /** What the person sends from this phone. */
    code: z.string(),
    expiresAt: z.iso.datetime().pipe(z.coerce.date()),
  }),
  z.object({ state: z.literal('verified'), label: z.string() }),
]);
/** `smsNumber`: where people send their code to. */
const started = z.object({ smsNumber: z.string(), phone });
const listed = z.object({ smsNumber: z.string(), phones: z.array(phone) });

export type DraftPhone = z.output<typeof phone>;
export type StartedPhone = z.output<typeof started>;
export type ListedPhones = z.output<typeof listed>;

/** The phones of an unfinished report. Refused as `verification_off` where no message can arrive. */
export interface Phones {
  /** A code for one phone; the same one when it is asked for again. */
  startVerification(
    code: ResumeCode,
    label: string,
    sender: Objector,
  ): Promise<Outcome<StartedPhone>>;
  listPhones(code: ResumeCode, sender: Objector): Promise<Outcome<ListedPhones>>;
}

export function createPhones(api: ApiAddress): Phones {
  return {
    async startVerification(code, label, sender) {
      const path = `/v1/phones/${encodeURIComponent(label)}/verification`;
      const headers = draftHeader(code);
      return readOwn(await askApi(api, { path, method: 'POST', sender, headers }), started);
    },
    async listPhones(code, sender) {
      const headers = draftHeader(code);
      const question = { path: '/v1/phones', method: 'GET', sender, headers } as const;
      return readOwn(await askApi(api, question), listed);
    },
  };
}
