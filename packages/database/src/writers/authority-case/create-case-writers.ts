import { type Connection, inTransaction } from '../../connection.ts';
import { boundsOf } from '../authority/bounds-of.ts';
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
      if (!found) return null;
      const { authority_id: authorityId, name } = found;
      return { authorityId, name, ...(await boundsOf(db, authorityId)) };
    },
  };
}
