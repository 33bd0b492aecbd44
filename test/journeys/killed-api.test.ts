import { readdir } from 'node:fs/promises';
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
const FILES_BEFORE_KILL = 30;
/** As many as one report takes. */
const MOST_FILES = 10;

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
    expect(await withdrawAll(deployment, receipts)).toEqual(receipts.map(() => 'ReportWithdrawn'));
  });

  test('keeps every file it acknowledged, whole', async () => {
    const kept = await attachUntilKilled(deployment, await rangewatch.processId('api'));
    await rangewatch.ended;
    rangewatch = await startRangewatch(deployment);
    expect(kept.size).toBeGreaterThanOrEqual(FILES_BEFORE_KILL);
    const stored = await readdir(deployment.evidenceDir);
    for (const [evidenceId, code] of kept) {
      expect(await listEvidence(deployment, code)).toContain(evidenceId);
      expect(stored).toContain(`${evidenceId}.sealed`);
    }
  });

  test('keeps every answered step of an unfinished report', async () => {
    const kept = await saveUntilKilled(deployment, await rangewatch.processId('api'));
    await rangewatch.ended;
    rangewatch = await startRangewatch(deployment);
    const steps = await Promise.all(
      [...kept].map(async ([code, step]) => [step, await openDraft(deployment, code)] as const),
    );
    expect(steps.length).toBe(CLIENTS);
    // A step that was kept but not answered any more may be there; an answered one must.
    expect(steps.filter(([answered, found]) => found < answered)).toEqual([]);
  });
});

/** As many at a time as reported at a time: all at once would wait for one another longer than a request may. */
async function withdrawAll(
  deployment: Deployment,
  receipts: readonly string[],
): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let from = 0; from < receipts.length; from += CLIENTS) {
    const some = receipts.slice(from, from + CLIENTS);
    answers.push(...(await Promise.all(some.map((code) => withdrawReport(deployment, code)))));
  }
  return answers;
}

/** Several people attach files without pause; gives the id of each that was acknowledged, with its draft. */
async function attachUntilKilled(
  deployment: Deployment,
  processId: number,
): Promise<ReadonlyMap<string, string>> {
  const kept = new Map<string, string>();
  let isKilled = false;
  async function attachWithoutPause(client: number): Promise<void> {
    const code = await saveDraft(deployment, { step: 1 }, client, undefined);
    for (let file = 0; file < MOST_FILES; file += 1) {
      try {
        kept.set(
          await attach(deployment, code, `%PDF-1.7 ${client} ${file} ${'x'.repeat(90_000)}`),
          code,
        );
      } catch (error) {
        if (isKilled) return;
        throw error;
      }
      if (kept.size >= FILES_BEFORE_KILL && !isKilled)
        isKilled = process.kill(processId, 'SIGKILL');
    }
  }
  await Promise.all(
    Array.from({ length: CLIENTS }, (_, client) => attachWithoutPause(client + 101)),
  );
  return kept;
}

async function attach({ apiUrl }: Deployment, code: string, content: string): Promise<string> {
  const response = await fetch(`${apiUrl}/v1/evidence?subject=other`, {
    method: 'POST',
    headers: { 'x-forwarded-for': `198.51.${content.length % 200}.9`, 'rangewatch-draft': code },
    body: content,
  });
  const added = (await response.json()) as { evidenceId?: string };
  if (!added.evidenceId) throw new Error(`the file was not kept: ${response.status}`);
  return added.evidenceId;
}

async function listEvidence({ apiUrl }: Deployment, code: string): Promise<readonly string[]> {
  const headers = { 'rangewatch-draft': code };
  const response = await fetch(`${apiUrl}/v1/evidence`, { headers });
  const { evidence } = (await response.json()) as { evidence: { evidenceId: string }[] };
  return evidence.map(({ evidenceId }) => evidenceId);
}

/** Several people fill in the form without pause; gives the last step that each was answered. */
async function saveUntilKilled(
  deployment: Deployment,
  processId: number,
): Promise<ReadonlyMap<string, number>> {
  const kept = new Map<string, number>();
  let answers = 0;
  let isKilled = false;
  async function answerWithoutPause(client: number): Promise<void> {
    let code: string | undefined;
    for (let step = 1; ; step += 1) {
      try {
        code = await saveDraft(deployment, { step, answers: 'x'.repeat(2000) }, client, code);
        kept.set(code, step);
        answers += 1;
      } catch (error) {
        if (isKilled) return;
        throw error;
      }
      // A client that was not answered yet would have nothing to look for afterwards.
      if (answers >= ANSWERS_BEFORE_KILL && kept.size === CLIENTS && !isKilled)
        isKilled = process.kill(processId, 'SIGKILL');
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, client) => answerWithoutPause(client + 1)));
  return kept;
}

async function saveDraft(
  deployment: Deployment,
  content: object,
  client: number,
  code: string | undefined,
): Promise<string> {
  const response = await fetch(`${deployment.apiUrl}/v1/draft`, {
    method: 'PUT',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.51.100.${client}`,
      ...(code === undefined ? {} : { 'rangewatch-draft': code }),
    },
    body: JSON.stringify({ content: JSON.stringify(content) }),
  });
  const saved = (await response.json()) as { resumeCode?: string };
  if (!saved.resumeCode) throw new Error(`the step was not kept: ${response.status}`);
  return saved.resumeCode;
}

async function openDraft(deployment: Deployment, code: string): Promise<number> {
  const response = await fetch(`${deployment.apiUrl}/v1/draft`, {
    headers: { 'rangewatch-draft': code },
  });
  const { content = '{"step":0}' } = (await response.json()) as { content?: string };
  return (JSON.parse(content) as { step: number }).step;
}

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
