import type { Writers } from '@rangewatch/database/writers';
import type { Keys } from '../keys.ts';
import type { DeskDeps } from '../report/desk-deps.ts';

export interface ObjectionDeskDeps extends Pick<DeskDeps, 'clock' | 'random' | 'defaultCountry'> {
  readonly writers: Pick<Writers, 'submitObjection' | 'findObjectionStatus'>;
  readonly keys: Pick<Keys, 'receipt' | 'idempotency' | 'seal'>;
}
