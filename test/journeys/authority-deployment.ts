import { writeFile } from 'node:fs/promises';
import { openReaders } from '@rangewatch/database/readers';
import { openWriters } from '@rangewatch/database/writers';
import { addWeeks, firstDayOf, weekOfInstant } from '@rangewatch/schema';
import {
  buildNewCampaign,
  buildNewReport,
  publishPlainRelease,
  type TestIssuer,
} from '@rangewatch/testkit';
import type { Deployment } from './deployment.ts';

/** Over for more than a week, whatever the hour; the reporter's own week comes after it. */
export const WEEK = addWeeks(weekOfInstant(new Date(), 'Asia/Shanghai'), -3);

/** Its people sign on with an issuer of their own too. */
export async function withSignOn(deployment: Deployment, issuer: TestIssuer): Promise<Deployment> {
  const [secret, file] = [
    `${deployment.path('office')}.secret`,
    `${deployment.path('issuers')}.json`,
  ];
  const office = {
    id: 'office',
    issuer: issuer.url,
    clientId: issuer.clientId,
    clientSecretFile: secret,
    authority: 'Consumer office',
    label: { 'zh-Hans': '统一登录', 'zh-Hant': '單一登入', en: 'Office sign-on' },
  };
  await writeFile(secret, issuer.clientSecret);
  await writeFile(file, JSON.stringify([office]));
  const environment = { ...deployment.environment, OIDC_ISSUERS: file };
  return { ...deployment, environment };
}

export async function recordCampaign({ databaseUrl }: Deployment): Promise<void> {
  const writers = await openWriters(databaseUrl);
  await writers.registerCampaign(buildNewCampaign({ id: 'lottery', organiserName: 'Firm' }));
  await writers.screenCampaign('lottery', 'accepted', 'as advertised', new Date());
  await writers.close();
}

/** From a province the office is concerned with, and from another. */
export async function recordReports({ databaseUrl }: Deployment): Promise<void> {
  const writers = await openWriters(databaseUrl);
  const always = { day: firstDayOf(WEEK), category: 'loan_credit' } as const;
  const reports = ['8659187654321', '8657187654321'].flatMap((number) =>
    Array.from({ length: 12 }, (_, index) => {
      const id = `${number} ${index}`;
      return buildNewReport({ id, reporter: id, numbers: [number], ...always });
    }),
  );
  await writers.acceptReports(reports);
  await writers.close();
}

/** Before the worker would: what is in its files is another matter. */
export async function publishWeek({ databaseUrl }: Deployment, week: string): Promise<void> {
  const [writers, readers] = [await openWriters(databaseUrl), await openReaders(databaseUrl)];
  await publishPlainRelease(writers, week, { ledgerSize: await readers.ledgerSize() });
  await writers.close();
  await readers.close();
}
