import type { ComplaintField } from '../authorities/authority.ts';
import type { Block } from '../complaint.ts';
import type { Letter } from '../complaint-request.ts';

/** Answers the fields of one section, in the order they are asked. */
export type Section = (letter: Letter, fields: readonly ComplaintField[]) => readonly Block[];
