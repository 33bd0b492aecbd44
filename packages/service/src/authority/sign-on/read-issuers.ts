import { createSecretKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { LOCALES } from '@rangewatch/schema';
import * as z from 'zod';
import type { Issuer } from './issuer.ts';

const SETTING = 'OIDC_ISSUERS';
const MOST_ISSUERS = 50;
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

const shape = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,30}[a-z0-9])?$/, {
        error: 'must be lower-case letters, digits and hyphens, 32 at most',
      }),
      issuer: z
        .url({ protocol: /^https?$/, error: 'must be the address of the issuer' })
        .transform((address) => new URL(address))
        .refine((url) => url.protocol === 'https:' || isLocal(url), 'must begin with https://')
        .refine(({ search, hash }) => search === '' && hash === '', 'must end with its path'),
      clientId: z.string().min(1).max(200),
      clientSecretFile: z.string().min(1),
      authority: z.string().trim().min(1).max(100),
      label: z.record(z.enum(LOCALES), z.string().trim().min(1).max(60)),
    }),
  )
  .max(MOST_ISSUERS)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'has one id twice');

/** Settings of sign-ons that cannot be used; `message` lists what is wrong, and no secret. */
export class IssuerProblem extends Error {
  override readonly name = 'IssuerProblem';
}

/** Whether an address stands for this machine, which is reached without https. */
export function isLocal({ hostname }: URL): boolean {
  return LOCAL.includes(hostname);
}

/**
 * The sign-ons in the file that OIDC_ISSUERS names; none without it. Names of files in it begin at its folder.
 * @throws IssuerProblem
 */
export async function readIssuers(
  env: Readonly<Record<string, string | undefined>>,
): Promise<readonly Issuer[]> {
  const file = env[SETTING] ?? '';
  if (file === '') return [];
  const parsed = shape.safeParse(await readJson(file));
  if (!parsed.success)
    throw new IssuerProblem(
      `${SETTING} names ${file}, which cannot be used:\n${z.prettifyError(parsed.error)}`,
    );
  return await Promise.all(
    parsed.data.map(async ({ id, issuer, clientSecretFile, ...rest }) => ({
      ...rest,
      issuerId: id,
      url: issuer,
      clientSecret: await readSecret(resolve(dirname(file), clientSecretFile), id),
    })),
  );
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new IssuerProblem(`${SETTING} names ${file}, which cannot be read.`, { cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new IssuerProblem(`${SETTING} names ${file}, which does not hold JSON.`, { cause });
  }
}

async function readSecret(file: string, id: string): Promise<KeyObject> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new IssuerProblem(`the secret of ${id}, ${file}, cannot be read.`, { cause });
  });
  if (text.trim() === '') throw new IssuerProblem(`the secret of ${id}, ${file}, is empty.`);
  return createSecretKey(Buffer.from(text.trim()));
}
