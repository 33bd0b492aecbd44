import { readdir } from 'node:fs/promises';
import { addDays, dayOfInstant } from '@rangewatch/schema';
import { ENGINES } from '@rangewatch/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDeployment, type Deployment } from './deployment.ts';
import { submitReport, withdrawReport } from './report-by-api.ts';
import { isRunning, type Rangewatch, startRangewatch } from './start-rangewatch.ts';

const DAY = addDays(dayOfInstant(new Date(), 'Asia/Shanghai'), -1);
/** People at work of each kind: those who report, who attach files and who fill in the form. */
const CLIENTS = 8;
/** Killed after so many answers of each kind, with a request of every client under way. */
const REPORTS_BEFORE_KILL = 100;
const FILES_BEFORE_KILL = 30;
/** As many as one report takes. */
const MOST_FILES = 10;

describe.each(ENGINES)('an API that is killed, on %s', (engine) => {
  let deployment: Deployment;
  let rangewatch: Rangewatch;
  let acknowledged: Acknowledged;
  beforeAll(async () => {
    deployment = await createDeployment(engine);
    rangewatch = await startRangewatch(deployment);
  });
  afterAll(async () => {
    await rangewatch.stop();
    await deployment.remove();
  });

  test('ends the other processes, and starts again', async () => {
    const others = await Promise.all([
      rangewatch.processId('site'),
      rangewatch.processId('worker'),
    ]);
    acknowledged = await workUntilKilled(deployment, await rangewatch.processId('api'));
    const { exitCode, stderr } = await rangewatch.ended;
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/\bapi\b/i);
    expect(others.filter(isRunning)).toEqual([]);
    rangewatch = await startRangewatch(deployment);
  });

  test('keeps every report it acknowledged', async () => {
    const { receipts } = acknowledged;
    expect(receipts.length).toBeGreaterThanOrEqual(REPORTS_BEFORE_KILL);
    expect(await withdrawAll(deployment, receipts)).toEqual(receipts.map(() => 'ReportWithdrawn'));
  });

  test('keeps every file it acknowledged, whole', async () => {
    const { files } = acknowledged;
    expect(files.size).toBeGreaterThanOrEqual(FILES_BEFORE_KILL);
    const stored = await readdir(deployment.evidenceDir);
    for (const [evidenceId, code] of files) {
      expect(await listEvidence(deployment, code)).toContain(evidenceId);
      expect(stored).toContain(`${evidenceId}.sealed`);
    }
  });

  test('keeps every answered step of an unfinished report', async () => {
    const steps = await Promise.all(
      [...acknowledged.steps].map(
        async ([code, step]) => [step, await openDraft(deployment, code)] as const,
      ),
    );
    expect(steps.length).toBe(CLIENTS);
    // A step that was kept but not answered any more may be there; an answered one must.
    expect(steps.filter(([answered, found]) => found < answered)).toEqual([]);
  });
});

/** What people were told is kept. */
interface Acknowledged {
  readonly receipts: string[];
  /** Ids of files, each with the code of its draft. */
  readonly files: Map<string, string>;
  /** Codes of drafts, each with the last step that was answered. */
  readonly steps: Map<string, number>;
}

/** Asks one thing after the other; `turn` counts them. Rejects when nobody answers. */
type Client = (turn: number) => Promise<void>;

/** People report, attach files and fill in the form without pause, until nobody answers any more. */
async function workUntilKilled(deployment: Deployment, processId: number): Promise<Acknowledged> {
  const acknowledged: Acknowledged = { receipts: [], files: new Map(), steps: new Map() };
  let isKilled = false;
  async function work(ask: Client): Promise<void> {
    for (let turn = 0; ; turn += 1) {
      try {
        await ask(turn);
      } catch (error) {
        if (isKilled) return;
        throw error;
      }
      if (!isKilled && isEnough(acknowledged)) isKilled = process.kill(processId, 'SIGKILL');
    }
  }
  const clients = [reporting, attaching, answering].flatMap((kind) =>
    Array.from({ length: CLIENTS }, (_, client) => kind(deployment, client + 1, acknowledged)),
  );
  await Promise.all(clients.map(work));
  return acknowledged;
}

function isEnough({ receipts, files, steps }: Acknowledged): boolean {
  return (
    receipts.length >= REPORTS_BEFORE_KILL &&
    files.size >= FILES_BEFORE_KILL &&
    steps.size === CLIENTS
  );
}

function reporting(deployment: Deployment, client: number, { receipts }: Acknowledged): Client {
  return async (turn) => {
    const number = `1701234${String(client * 500 + turn).padStart(4, '0')}`;
    receipts.push((await submitReport(deployment, [number], DAY, client)).receiptCode);
  };
}

function attaching(deployment: Deployment, client: number, { files }: Acknowledged): Client {
  let code = '';
  return async (turn) => {
    if (turn % MOST_FILES === 0) code = await saveDraft(deployment, { step: 1 }, client + 100);
    const content = `%PDF-1.7 ${client} ${turn} ${'x'.repeat(90_000)}`;
    // No network may attach without end: each report comes from one of its own.
    const network = `203.${client}.${Math.floor(turn / MOST_FILES)}.9`;
    files.set(await attach(deployment, code, content, network), code);
  };
}

function answering(deployment: Deployment, client: number, { steps }: Acknowledged): Client {
  let code: string | undefined;
  return async (turn) => {
    code = await saveDraft(deployment, { step: turn, answers: 'x'.repeat(2000) }, client, code);
    steps.set(code, turn);
  };
}

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

async function attach(
  { apiUrl }: Deployment,
  code: string,
  content: string,
  network: string,
): Promise<string> {
  const response = await fetch(`${apiUrl}/v1/evidence?subject=other`, {
    method: 'POST',
    headers: { 'x-forwarded-for': network, 'rangewatch-draft': code },
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

async function saveDraft(
  deployment: Deployment,
  content: object,
  client: number,
  code?: string,
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
