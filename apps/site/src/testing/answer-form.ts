import { expect } from 'vitest';
import type { OpenSite } from './open-site.ts';

/** What is filled in on each page of a form, and where that leads. */
export type Answers = readonly (readonly [
  path: string,
  fields: Record<string, string>,
  next: string,
])[];

/** The first questions of the report form: one number, seventeen calls on one afternoon. */
export const ONE_CALL: Answers = [
  ['/report', { number: '170 1234 5678', medium: 'call' }, '/report/when'],
  ['/report/when', { day: '2026-11-23', time: 'afternoon' }, '/report/count'],
  ['/report/count', { count: '１７', approximate: '1' }, '/report/calls'],
  ['/report/calls', { more: 'no' }, '/report/given'],
];

/** Goes through pages of a form as a person would; each has to lead to the next. */
export async function answerForm(site: OpenSite, answers: Answers): Promise<void> {
  for (const [path, fields, next] of answers) {
    const response = await site.post(path, fields);
    expect([path, response.status, response.headers.get('location')]).toEqual([path, 303, next]);
    expect((await site.fetch(next)).status).toBe(200);
  }
}
