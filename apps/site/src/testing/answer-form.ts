import { expect } from 'vitest';
import type { OpenSite } from './open-site.ts';

/** Pages of the form, what is filled in on each, and where it leads. */
export type Answers = readonly (readonly [
  path: string,
  fields: Record<string, string>,
  next: string,
])[];

/** As far as the question to whom the number was given. */
export const ONE_CALL: Answers = [
  ['/report', { number: '170 1234 5678', medium: 'call' }, '/report/when'],
  ['/report/when', { day: '2026-11-23' }, '/report/time'],
  ['/report/time', { time: 'afternoon' }, '/report/count'],
  ['/report/count', { count: '１７', approximate: '1' }, '/report/calls'],
  ['/report/calls', { more: 'no' }, '/report/for-whom'],
  ['/report/for-whom', { forWhom: 'self' }, '/report/given'],
];

/** Answers page after page, and sees that each leads where it says and can be opened. */
export async function answerForm(site: OpenSite, answers: Answers): Promise<void> {
  for (const [path, fields, next] of answers) {
    const response = await site.post(path, fields);
    expect([path, response.status, response.headers.get('location')]).toEqual([path, 303, next]);
    expect((await site.fetch(next)).status).toBe(200);
  }
}
