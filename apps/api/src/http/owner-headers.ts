/** Whose things a request is about. Codes travel in headers: an address ends up in histories and logs. */
export const DRAFT_HEADER = 'rangewatch-draft';
export const RECEIPT_HEADER = 'rangewatch-receipt';
