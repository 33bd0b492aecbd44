import { addDays, dayOfInstant } from '@rangewatch/schema';
import { ENGINES } from '@rangewatch/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDeployment, type Deployment } from './deployment.ts';
import { submitReport, withdrawReport } from './report-by-api.ts';
import { isRunning, type Rangewatch, startRangewatch } from './start-rangewatch.ts';

const DAY = addDays(dayOfInstant(new Date(), 'Asia/Shanghai'), -1);
const CLIENTS = 12;
/** Killed after so many answers, with as many requests under way as there are clients. */
const ANSWERS_BEFORE_KILL = 150;

describe.each(ENGINES)('an API that is killed, on %s', (engine) => {
  let deployment: Deployment;
  let rangewatch: Rangewatch;
  beforeAll(async () => {
    deployment = await createDeployment(engine);
    rangewatch = await startRangewatch(deployment);
  });
  afterAll(async () => {
    await rangewatch.stop();
    await deployment.remove();
  });

  test('keeps every report it acknowledged', async () => {
    const others = await Promise.all([
      rangewatch.processId('site'),
      rangewatch.processId('worker'),
    ]);
    const receipts = await submitUntilKilled(deployment, await rangewatch.processId('api'));
    const { exitCode, stderr } = await rangewatch.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/\bapi\b/i);
    expect(others.filter(isRunning)).toEqual([]);

    rangewatch = await startRangewatch(deployment);
    expect(receipts.length).toBeGreaterThanOrEqual(ANSWERS_BEFORE_KILL);
    const answers = await Promise.all(receipts.map((code) => withdrawReport(deployment, code)));
    expect(answers.filter((answer) => answer !== 'ReportWithdrawn')).toEqual([]);
  });
});

/** Several people report without pause; gives the receipts they got until nobody answered. */
async function submitUntilKilled(deployment: Deployment, processId: number): Promise<string[]> {
  const receipts: string[] = [];
  let isKilled = false;
  async function reportWithoutPause(client: number): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      const number = `1701234${String(client * 500 + turn).padStart(4, '0')}`;
      try {
        receipts.push((await submitReport(deployment, [number], DAY, client)).receiptCode);
      } catch (error) {
        if (isKilled) return;
        throw error;
      }
      if (receipts.length >= ANSWERS_BEFORE_KILL && !isKilled) {
        isKilled = process.kill(processId, 'SIGKILL');
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => reportWithoutPause(client + 1)));
  return receipts;
}
