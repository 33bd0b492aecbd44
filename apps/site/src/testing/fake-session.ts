import type { AuthorityPerson } from '../report-gateway/authority-accounts.ts';

/** What a passkey or a sign-on opens, for whom. */
export const SESSION = `rws_${'0'.repeat(72)}`;
export const SESSION_END = new Date('2026-11-23T18:00:00Z');
export const PERSON: AuthorityPerson = {
  label: 'Desk 3',
  role: 'approver',
  authorityName: 'Office <b>',
  provinces: ['CN-FJ', 'CN-ZJ'],
  categories: null,
};
