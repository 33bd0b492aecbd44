import type { HeldObjections, Objection } from '@rangewatch/database/writers';
import { describeRange } from '@rangewatch/numbering';
import { objectionRelationName, objectionStateName } from '@rangewatch/schema';
import type { Session } from '../terminal/session.ts';
import type { Published } from './published-about.ts';

export function heldSummary({ sealedStatement, ...objection }: Objection) {
  return { ...objection, hasStatement: sealedStatement !== null };
}

export function heldLines({ objections, totalCount }: HeldObjections, session: Session): string[] {
  const { say } = session;
  if (objections.length === 0) return [say('objection_nothing')];
  const rest = totalCount - objections.length;
  const lines = objections.flatMap((objection) => [
    headLine(objection, session),
    ...(objection.heldCount > 1
      ? [`    ${say('objection_same', { count: objection.heldCount })}`]
      : []),
  ]);
  return rest > 0 ? [...lines, say('objection_more', { count: rest })] : lines;
}

export function objectionLines(
  objection: Objection,
  statement: string | null,
  published: Published | null,
  session: Session,
): string[] {
  const { say, locale } = session;
  return [
    headLine(objection, session),
    `    ${stateText(objection, session)}`,
    say('objection_statement'),
    ...(statement ?? say('objection_no_statement'))
      .split(/\r\n|[\r\n]/)
      .map((line) => `    ${line}`),
    say('objection_published'),
    `    ${published?.sentence[locale] ?? say('objection_nothing_published')}`,
    `    ${say(published?.isListed ? 'objection_listed' : 'objection_not_listed')}`,
  ];
}

function headLine(objection: Objection, { locale }: Session): string {
  const { objectionId, receivedAt, range, relation } = objection;
  const { display } = describeRange(range);
  const from = objectionRelationName(relation, locale);
  return `${objectionId}  ${receivedAt.toISOString()}  ${display}  ${from}`;
}

function stateText(
  { state, decidedAt, reason, heldCount }: Objection,
  { say, locale }: Session,
): string {
  const name = objectionStateName(state, locale);
  if (!decidedAt)
    return heldCount > 1 ? `${name}; ${say('objection_same', { count: heldCount })}` : name;
  return `${name}  ${decidedAt.toISOString()}  ${reason ?? ''}`;
}
