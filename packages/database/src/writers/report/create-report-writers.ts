import { type Connection, inTransaction } from '../../connection.ts';
import { acceptReports, findByIdempotency } from './accept-reports.ts';
import { noteAuthorityAct, noteAuthorityActOfDay } from './authority-acts.ts';
import { countedNumbers } from './counted-numbers.ts';
import { endPersonLinks } from './end-person-links.ts';
import { eraseReport } from './erase-report.ts';
import { reportStates } from './report-states.ts';
import type { ReportWriters } from './report-writers.ts';
import { withdrawReport } from './withdraw-report.ts';

export function createReportWriters(connection: Connection): ReportWriters {
  const { db, engine } = connection;
  return {
    acceptReports: (reports) => inTransaction(db, (tx) => acceptReports(tx, engine, reports)),
    findByIdempotency: (hash) => findByIdempotency(db, hash),
    reportStates: (hashes) => reportStates(db, hashes),
    countedNumbers: (receiptHash) => countedNumbers(db, receiptHash),
    withdrawReport: (withdrawal) =>
      inTransaction(db, (tx) => withdrawReport(tx, engine, withdrawal)),
    eraseReport: (withdrawal) => eraseReport(connection, withdrawal),
    endPersonLinks: (due) => endPersonLinks(connection, due),
    noteAuthorityAct: (act) => inTransaction(db, (tx) => noteAuthorityAct(tx, act)),
    noteAuthorityActOfDay: (act) => inTransaction(db, (tx) => noteAuthorityActOfDay(tx, act)),
  };
}
