import { closeSync, openSync, writeSync } from 'node:fs';
import type { Session } from '../terminal/session.ts';

/** A row that was not accepted, and why, in words. */
export interface Rejection {
  readonly line: number;
  /** Which part of the row, where rows have parts: `calls.3.from`. */
  readonly path?: string;
  readonly code: string;
  readonly value: string;
  readonly reason: string;
}

export interface RejectionFile {
  add(file: string, rejection: Rejection): void;
  close(): void;
}

/** One JSON object a line: no spreadsheet mistakes text from outside for a formula. */
export function createRejectionFile(session: Session, typedPath: string): RejectionFile {
  const descriptor = openSync(session.path(typedPath), 'w', 0o600);
  return {
    add: (file, rejection) => {
      writeSync(descriptor, `${JSON.stringify({ file, ...rejection })}\n`);
    },
    close: () => closeSync(descriptor),
  };
}

/** As many as a person reads on a terminal; a file or a program gets them all. */
const SHOWN_ON_TERMINAL = 20;

/** Lists rejected rows where they are wanted: in the file, in the JSON document, or as lines. */
export async function listRejections(
  session: Session,
  rows: AsyncIterable<Rejection>,
  file: string,
  rejectionFile: RejectionFile | null,
): Promise<readonly Rejection[]> {
  const rejections: Rejection[] = [];
  for await (const rejection of rows) rejections.push(rejection);
  for (const rejection of rejections) rejectionFile?.add(file, rejection);
  if (!session.isJson && !rejectionFile) showLines(session, rejections);
  return rejections;
}

function showLines({ say, result }: Session, rejections: readonly Rejection[]): void {
  const limit = process.stdout.isTTY ? SHOWN_ON_TERMINAL : rejections.length;
  const lines = rejections.slice(0, limit).map(({ line, path, value, reason }) => {
    const values = { line, value: JSON.stringify(value), reason };
    return path ? say('rejected_part', { ...values, path }) : say('rejected_row', values);
  });
  const rest = rejections.length - lines.length;
  result(null, rest > 0 ? [...lines, say('rejected_rest', { count: rest })] : lines);
}
