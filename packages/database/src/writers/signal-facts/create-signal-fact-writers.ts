import type { Connection } from '../../connection.ts';
import {
  findPartnerCalls,
  importPartnerBatch,
  listPartnerRejections,
} from './import-partner-batch.ts';
import { projectOwnPersons } from './project-own-persons.ts';
import { forgetCells } from './forget-cells.ts';
import { putCampaigns } from './put-campaigns.ts';
import { putPersons, removePersons } from './put-persons.ts';
import { createSignalChanges } from './signal-change.ts';
import type { SignalFactWriters } from './signal-fact-writers.ts';

/** Below the parameter limits of both engines. */
const PERSONS_PER_STATEMENT = 500;

export function createSignalFactWriters(connection: Connection): SignalFactWriters {
  const { db } = connection;
  const run = createSignalChanges(connection);
  return {
    putSignalPersons: (batch) => run((change) => putPersons(change, batch)),
    removeSignalPersons: (source, persons) =>
      run(async (change) => {
        for (let from = 0; from < persons.length; from += PERSONS_PER_STATEMENT)
          await forgetCells(change.tx, source, persons.slice(from, from + PERSONS_PER_STATEMENT));
        return removePersons(change, source, persons);
      }),
    projectOwnPersons: (batch) => run((change) => projectOwnPersons(change, batch)),
    putSignalCampaigns: (batch) => run((change) => putCampaigns(change, batch)),
    importPartnerBatch: (batch) => run((change) => importPartnerBatch(change, batch)),
    findPartnerCalls: (fileId) => findPartnerCalls(db, fileId),
    listPartnerRejections: (fileId) => listPartnerRejections(db, fileId),
  };
}
