import { type Connection, inTransaction } from '../../connection.ts';
import { findActive } from '../authority/find-active.ts';
import type { CaseWriters } from './case-writers.ts';
import { listCases } from './list-cases.ts';
import { openCase } from './open-case.ts';
import { stepCase } from './step-case.ts';

export function createCaseWriters({ db }: Connection): CaseWriters {
  return {
    openCase: (opening) => inTransaction(db, (tx) => openCase(tx, opening)),
    stepCase: (stepping) => inTransaction(db, (tx) => stepCase(tx, stepping)),
    listCases: (...query) => listCases(db, ...query),
    async findAuthority(idOrName) {
      const found = await findActive(db, idOrName);
      return found ? { authorityId: found.authority_id, name: found.name } : null;
    },
  };
}
