export {
  AUTHORITIES,
  type Authority,
  AUTHORITY_IDS,
  type AuthorityId,
  findAuthority,
  isAuthorityId,
} from './authorities.ts';
export { buildComplaint, type ComplaintRequest, lawText } from './build-complaint.ts';
export type { Complaint } from './complaint.ts';
export type { Complainant, ComplaintFacts } from './complaint-facts.ts';
export { LAW, type LawSentence, NOT_KNOWN } from './law.ts';
export { renderComplaintPdf } from './render-pdf.ts';
export { renderComplaintText } from './render-text.ts';
export { sayIn } from './words.ts';
