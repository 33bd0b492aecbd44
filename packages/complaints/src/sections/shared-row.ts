import { categoryName } from '@rangewatch/schema';
import type { ComplaintField } from '../authorities/authority.ts';
import type { FactRow } from '../complaint.ts';
import type { Letter } from '../complaint-request.ts';

/** What is told of all calls alike, or what no report holds and the person adds. */
export function sharedRow({ facts, say, locale }: Letter, field: ComplaintField): FactRow[] {
  switch (field) {
    case 'category':
      return facts.category ? [[say('category'), categoryName(facts.category, locale)]] : [];
    case 'said':
    case 'isRecorded':
    case 'callerName':
    case 'askedToStop':
      return [[say(`field.${field}`), say('toFill')]];
    default:
      return [];
  }
}
