import { addDays, dayOfInstant } from '@rangewatch/schema';
import { ENGINES } from '@rangewatch/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askGraphql, get } from './ask.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { submitReport, withdrawReport } from './report-by-api.ts';
import { type Rangewatch, startRangewatch } from './start-rangewatch.ts';

/** With seven people on five numbers nothing that is subtracted for privacy keeps them hidden. */
const PEOPLE = [1, 2, 3, 4, 5, 6, 7];
const NUMBERS = ['01', '12', '23', '34', '45'].map((end) => `170123456${end}`);
const DAY = addDays(dayOfInstant(new Date(), 'Asia/Shanghai'), -1);

const ASSESSMENTS = `{
  range(range: "861701234****") {
    ... on NumberRange { assessment { ownReports { reporters { from } numbers { from } } } }
  }
}`;
const NUMBER = `{
  number(number: "17012345601") {
    ... on CallerNumber { e164 assessment { ownReports { reporters { from } } } }
  }
}`;

interface OwnReports {
  readonly assessment: {
    ownReports: { reporters: { from: number }; numbers: { from: number } };
  } | null;
}

describe.each(ENGINES)('a program that reports, on %s', (engine) => {
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

  test('sees its people with the next look-up, and nothing of them after they withdraw', async () => {
    const addresses = ['numbers/17012345601', 'ranges/861701234****'].map(
      (path) => `${deployment.apiUrl}/v1/${path}`,
    );
    const before = await Promise.all(addresses.map((url) => get(url)));
    expect(before.map(({ text }) => assessmentIn(text))).toEqual([null, null]);

    const receipts: string[] = [];
    for (const person of PEOPLE) {
      const accepted = await submitReport(deployment, NUMBERS, DAY, person);
      expect(accepted).toMatchObject({ __typename: 'ReportAccepted', countedNumberCount: 5 });
      receipts.push(accepted.receiptCode);
    }

    for (const url of addresses) {
      const { text } = await get(url);
      expect(assessmentIn(text)?.ownReports.reporters.from).toBeGreaterThanOrEqual(3);
    }
    // 7 people over 5 numbers, less the jitter of 0 to 2 that every deployment draws for itself.
    const range = (await askGraphql(deployment, ASSESSMENTS)) as OwnReports;
    expect(range.assessment?.ownReports.reporters.from).toBe(5);
    expect(range.assessment?.ownReports.numbers.from).toBeOneOf([3, 5]);
    const number = (await askGraphql(deployment, NUMBER)) as OwnReports;
    expect(number.assessment?.ownReports.reporters.from).toBeGreaterThanOrEqual(3);
    const page = await get(`${deployment.siteUrl}/en/range/861701234****`);
    expect(page.text).toMatch(/At least 5 people have reported/);

    for (const code of receipts) {
      expect(await withdrawReport(deployment, code)).toBe('ReportWithdrawn');
    }
    const after = await Promise.all(addresses.map((url) => get(url)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(await askGraphql(deployment, ASSESSMENTS)).toEqual({ assessment: null });
  });
});

function assessmentIn(json: string): OwnReports['assessment'] {
  return (JSON.parse(json) as OwnReports).assessment;
}
