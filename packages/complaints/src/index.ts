export {
  AUTHORITIES,
  findAuthority,
  isAuthorityId,
} from './authorities/authorities.ts';
export {
  type Authority,
  AUTHORITY_IDS,
  type AuthorityId,
  letterLocales,
} from './authorities/authority.ts';
export { buildLetters } from './build-complaint.ts';
export type { Complaint } from './complaint.ts';
export type { Complainant, ComplaintFacts } from './complaint-facts.ts';
export { DRAFT_NOTE, LAW, NOT_KNOWN } from './law/law.ts';
export type { LawSentence } from './law/law-sentence.ts';
export { citation, inForce } from './law/source-text.ts';
export { renderComplaintPdf } from './render-pdf.ts';
export { renderComplaintText } from './render-text.ts';
