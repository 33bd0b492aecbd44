import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { ENGINES } from '@rangewatch/testkit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { get } from './ask.ts';
import { createDeployment, type Deployment } from './deployment.ts';
import { runRangewatch } from './run-rangewatch.ts';
import { type Rangewatch, startRangewatch } from './start-rangewatch.ts';

/** Rows repeat exactly and are different complaints; one number is withheld, one day does not exist. */
const FILE = `Company_Phone_Number,Created_Date,Violation_Date,Consumer_City,Consumer_State,Consumer_Area_Code,Subject,Recorded_Message_Or_Robocall
7035550123,2026-08-17 00:01:15,2026-08-16 13:10:00,Arlington,Virginia,703,Reducing your debt (credit cards/mortgage/student loans),Y
7035550123,2026-08-17 00:01:15,2026-08-16 13:10:00,Arlington,Virginia,703,Reducing your debt (credit cards/mortgage/student loans),Y
7035550188,2026-08-17 09:30:00,,"Fairfax, City of",Virginia,703,Other,N
,2026-08-18 10:00:00,,,Ohio,614,No Subject Provided,N
7035550123,2026-02-30 10:00:00,,,Ohio,614,Other,N
703555,2026-08-18 10:00:00,,,Ohio,614,Other,N
`;

interface ImportedFile {
  readonly acceptedCount: number;
  readonly withheldCount: number;
  readonly rejectedCount: number;
  readonly newCount: number;
  readonly rejections: readonly { readonly line: number }[];
}

describe.each(ENGINES)('an official file, on %s', (engine) => {
  let deployment: Deployment;
  let rangewatch: Rangewatch;
  let path: string;
  beforeAll(async () => {
    deployment = await createDeployment(engine);
    path = deployment.path('complaints.csv.gz');
    rangewatch = await startRangewatch(deployment);
    await writeFile(path, gzipSync(FILE));
  });
  afterAll(async () => {
    await rangewatch.stop();
    await deployment.remove();
  });

  async function importFile(): Promise<ImportedFile | undefined> {
    const { exitCode, stdout, stderr } = await runRangewatch(
      deployment,
      'import',
      'ftc',
      path,
      '--json',
    );
    expect([exitCode, stderr]).toEqual([0, expect.not.stringContaining('    at ')]);
    return (JSON.parse(stdout) as { files: ImportedFile[] }).files[0];
  }

  test('is counted row by row beside the running service, once', async () => {
    const first = await importFile();
    expect(first).toMatchObject({
      acceptedCount: 4,
      withheldCount: 1,
      rejectedCount: 2,
      newCount: 6,
    });
    expect(first?.rejections.map(({ line }) => line)).toEqual([6, 7]);
    expect(await importFile()).toMatchObject({ acceptedCount: 4, rejectedCount: 2, newCount: 0 });

    const { text } = await get(`${deployment.apiUrl}/v1/numbers/%2B17035550123`);
    expect(JSON.parse(text)).toMatchObject({
      assessment: { ownReports: null, officialSources: [{ source: 'ftc_dnc', reportCount: 2 }] },
    });
    const range = await get(`${deployment.apiUrl}/v1/ranges/1703555****`);
    expect(JSON.parse(range.text)).toMatchObject({
      assessment: { officialSources: [{ source: 'ftc_dnc', reportCount: 3, numberCount: 2 }] },
    });
    const page = await get(`${deployment.siteUrl}/en/number/17035550123`);
    expect(page.text).toMatch(/Complaints<\/dt><dd[^>]*>2</);
    expect(page.text).toContain('Federal Trade Commission');
  });
});
