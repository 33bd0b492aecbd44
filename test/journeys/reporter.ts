import { randomBytes } from 'node:crypto';
import { addWeeks, lastDayOf, type Week, weekOfInstant } from '@rangewatch/schema';
import type { Deployment } from './deployment.ts';

/** What somebody who reported one call, and attached a PDF, keeps. */
export interface Reported {
  readonly receiptCode: string;
  /** Over for two weeks. */
  readonly week: Week;
}

/** Reports one call from Fujian, +86 592 612 3456. */
export async function reportWithFile({ apiUrl }: Pick<Deployment, 'apiUrl'>): Promise<Reported> {
  const week = addWeeks(weekOfInstant(new Date(), 'Asia/Shanghai'), -2);
  const sent = await fetch(`${apiUrl}/v1/reports`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      idempotencyKey: randomBytes(16).toString('hex'),
      calls: [{ callerNumber: '+86 592 612 3456', day: lastDayOf(week) }],
    }),
  });
  const { receiptCode } = (await sent.json()) as { receiptCode: string };
  const added = await fetch(`${apiUrl}/v1/evidence?subject=consent`, {
    method: 'POST',
    headers: { 'rangewatch-receipt': receiptCode, 'content-type': 'application/octet-stream' },
    body: `%PDF-1.7\n${'what the pop-up said '.repeat(100)}`,
  });
  if (!added.ok) throw new Error(await added.text());
  return { receiptCode, week };
}
