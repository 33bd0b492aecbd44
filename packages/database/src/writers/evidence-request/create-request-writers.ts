import { type Connection, inTransaction } from '../../connection.ts';
import { answerEvidenceRequest } from './answer-request.ts';
import { completeHandOver, listRequestedEvidence, noteHandOut } from './hand-over.ts';
import { findEvidenceRequest, listEvidenceRequests } from './list-requests.ts';
import { requestEvidence } from './request-evidence.ts';
import type { EvidenceRequestWriters } from './request-writers.ts';

export function createEvidenceRequestWriters({ db }: Connection): EvidenceRequestWriters {
  return {
    requestEvidence: (request) => inTransaction(db, (tx) => requestEvidence(tx, request)),
    answerEvidenceRequest: (answer) => inTransaction(db, (tx) => answerEvidenceRequest(tx, answer)),
    listEvidenceRequests: (query) => listEvidenceRequests(db, query),
    findEvidenceRequest: (requestId) => findEvidenceRequest(db, requestId),
    listRequestedEvidence: (requestId) => listRequestedEvidence(db, requestId),
    noteHandOut: (file) => inTransaction(db, (tx) => noteHandOut(tx, file)),
    completeHandOver: (done) => inTransaction(db, (tx) => completeHandOver(tx, done)),
  };
}
