import { type Connection, inTransaction } from '../../connection.ts';
import { decideObjection } from './decide-objection.ts';
import { eraseObjectionTexts } from './erase-objection-texts.ts';
import { findObjection, findObjectionStatus, listHeldObjections } from './find-objections.ts';
import type { ObjectionWriters } from './objection-writers.ts';
import { submitObjection } from './submit-objection.ts';

export function createObjectionWriters(connection: Connection): ObjectionWriters {
  const { db } = connection;
  return {
    submitObjection: (objection) => inTransaction(db, (tx) => submitObjection(tx, objection)),
    findObjectionStatus: (receiptHash) => findObjectionStatus(db, receiptHash),
    findObjection: (objectionId) => findObjection(db, objectionId),
    listHeldObjections: (limit) => listHeldObjections(db, limit),
    decideObjection: (decision) => inTransaction(db, (tx) => decideObjection(tx, decision)),
    eraseObjectionTexts: (before) => eraseObjectionTexts(connection, before),
  };
}
