import type { Connection } from '../../connection.ts';
import {
  findPartnerCalls,
  importPartnerBatch,
  listPartnerRejections,
} from './import-partner-batch.ts';
import { projectOwnPersons } from './project-own-persons.ts';
import { putCampaigns } from './put-campaigns.ts';
import { putPersons, removePersons } from './put-persons.ts';
import { createSignalChanges } from './signal-change.ts';
import type { SignalFactWriters } from './signal-fact-writers.ts';

export function createSignalFactWriters(connection: Connection): SignalFactWriters {
  const { db } = connection;
  const run = createSignalChanges(connection);
  return {
    putSignalPersons: (batch) => run((change) => putPersons(change, batch)),
    removeSignalPersons: (source, persons) =>
      run((change) => removePersons(change, source, persons)),
    projectOwnPersons: (batch) => run((change) => projectOwnPersons(change, batch)),
    putSignalCampaigns: (batch) => run((change) => putCampaigns(change, batch)),
    importPartnerBatch: (batch) => run((change) => importPartnerBatch(change, batch)),
    findPartnerCalls: (fileId) => findPartnerCalls(db, fileId),
    listPartnerRejections: (fileId) => listPartnerRejections(db, fileId),
  };
}
