import { randomBytes } from 'node:crypto';
import { ensureNumberRange } from '@rangewatch/numbering';
import { OWN_SOURCE, type OwnReport } from '@rangewatch/schema';
import { expect, it } from 'vitest';
import { describeApi, fromNetwork, type TestApi } from '../test-api.ts';

interface Accepted {
  readonly receiptCode: string;
  readonly reporterSecret: string;
  readonly reportId: string;
}

const DAY = '2026-08-11';
let networks = 0;

async function submit(api: TestApi, content: object, secret?: string) {
  const answer = await fetch(`${api.url}/v1/reports`, {
    method: 'POST',
    headers: {
      ...fromNetwork((networks += 1) % 200),
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(secret === undefined ? {} : { 'rangewatch-reporter': secret }),
    },
    body: JSON.stringify({ idempotencyKey: randomBytes(16).toString('hex'), ...content }),
  });
  return { status: answer.status, json: (await answer.json()) as Accepted & { code?: string } };
}

async function own(api: TestApi, code: string, method = 'GET') {
  const answer = await fetch(`${api.url}/v1/report`, {
    method,
    headers: { 'rangewatch-receipt': code, 'accept-language': 'en' },
  });
  return { status: answer.status, json: (await answer.json()) as OwnReport & { code?: string } };
}

const call = (callerNumber: string, more: object = {}) => ({ callerNumber, day: DAY, ...more });

async function counted(api: TestApi, range: string) {
  const { sources } = await api.readers.rangeFacts(ensureNumberRange(range));
  return sources.find(({ source }) => source === OWN_SOURCE);
}

async function people(api: TestApi, range: string): Promise<number | null> {
  return (await counted(api, range))?.reporterCount ?? null;
}

describeApi('one’s own report', (api) => {
  it('is shown to whoever holds the receipt, with what becomes of it', async () => {
    const { json, status } = await submit(api(), {
      calls: [
        call('17091110001', { callCount: 17, countIsApproximate: true, recordedFrom: 'call_log' }),
        call('17091110002', { phoneLabel: 'old', turnedAway: true }),
      ],
      phones: [{ label: '1' }, { label: 'old', exposedToNone: true }],
      onBehalf: true,
      category: 'home_improvement',
    });
    expect(status).toBe(201);
    const shown = await own(api(), json.receiptCode);
    expect(shown.json).toMatchObject({
      reportId: json.reportId,
      state: 'accepted',
      onBehalf: true,
      phones: [
        { label: '1', exposedToNone: false },
        { label: 'old', exposedToNone: true },
      ],
      parts: [{ state: 'accepted', callCount: 18 }],
      trail: [
        { event: 'accepted', at: '2026-08-18T04:00:00.000Z' },
        // The week was due on Monday, the day before: its next revision is made on the Monday after.
        { event: 'awaits_week', week: '2026-W33', at: '2026-08-24T02:00:00.000Z' },
      ],
    });
    expect(shown.json.calls).toHaveLength(2);
    expect(shown.json.calls[0]).toMatchObject({ recordedFrom: 'call_log', isCounted: true });
    expect(await own(api(), '0'.repeat(26))).toMatchObject({
      status: 404,
      json: { code: 'report_unknown' },
    });
  });

  it('takes more calls later, also from another device, and counts one person', async () => {
    const first = await submit(api(), { calls: [call('17092220001')] });
    const more = await submit(api(), {
      calls: [call('17092220001'), call('17092220002')],
      addsTo: first.json.receiptCode,
    });
    expect(more.json.receiptCode).toBe(first.json.receiptCode);
    expect(await people(api(), '8617092220001')).toBe(1);
    expect(await people(api(), '861709222****')).toBe(1);
    const shown = (await own(api(), first.json.receiptCode)).json;
    expect(shown.calls).toHaveLength(3);
    expect(shown.trail.map(({ event }) => event)).toEqual(['accepted', 'added', 'awaits_week']);
    expect(
      (await submit(api(), { calls: [call('17092220001')], addsTo: '0'.repeat(26) })).json,
    ).toMatchObject({ code: 'report_unknown' });
  });

  it('is corrected: the new one stands under the same receipt, and every count follows', async () => {
    const first = await submit(api(), { calls: [call('17093330001'), call('17093330002')] });
    await submit(api(), { calls: [call('17093330003')], addsTo: first.json.receiptCode });
    const before = await counted(api(), '861709333****');
    const corrected = await submit(api(), {
      calls: [call('17093330001')],
      supersedes: first.json.receiptCode,
    });
    expect(corrected.json.receiptCode).toBe(first.json.receiptCode);
    expect(await people(api(), '8617093330001')).toBe(1);
    expect(await people(api(), '8617093330002')).toBeNull();
    expect(await people(api(), '8617093330003')).toBeNull();
    expect(before?.reportCount).toBe(2);
    const after = await counted(api(), '861709333****');
    expect(after).toMatchObject({ reportCount: 1, reporterCount: 1 });
    const shown = (await own(api(), first.json.receiptCode)).json;
    expect(shown.calls.map(({ callerNumber }) => callerNumber)).toEqual(['8617093330001']);
    expect(shown.parts.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'accepted']);
    expect(shown.trail.map(({ event }) => event)).toEqual([
      'accepted',
      'added',
      'corrected',
      'awaits_week',
    ]);
  });

  it('is erased: what it said is gone, and nothing can be added any more', async () => {
    const first = await submit(api(), { calls: [call('17094440001')], category: 'home_security' });
    await submit(api(), { calls: [call('17094440002')], addsTo: first.json.receiptCode });
    const erased = await own(api(), first.json.receiptCode, 'DELETE');
    expect(erased.status).toBe(200);
    expect(await people(api(), '861709444****')).toBeNull();
    const shown = (await own(api(), first.json.receiptCode)).json;
    expect(shown).toMatchObject({ state: 'erased', calls: [], category: null });
    expect(shown.trail.at(-1)).toMatchObject({ event: 'erased' });
    expect(JSON.stringify(shown)).not.toContain('17094440');
    const late = await submit(api(), {
      calls: [call('17094440003')],
      addsTo: first.json.receiptCode,
    });
    expect(late.json).toMatchObject({ code: 'report_unknown' });
    expect((await own(api(), first.json.receiptCode, 'DELETE')).status).toBe(404);
  });

  it('takes a thousand calls at once, and says so when there are more', async () => {
    const calls = Array.from({ length: 1000 }, (_, index) =>
      call(`1709555${String(index).padStart(4, '0')}`),
    );
    expect((await submit(api(), { calls })).status).toBe(201);
    expect((await submit(api(), { calls: [...calls, calls[0]] })).json).toMatchObject({
      code: 'too_many',
    });
    expect(await people(api(), '861709555****')).toBe(1);
  });
});
