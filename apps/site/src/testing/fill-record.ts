import { openWriters, type Writers } from '@rangewatch/database/writers';
import { ensureCallerNumber } from '@rangewatch/numbering';
import { type CampaignDraft, ensureWeek } from '@rangewatch/schema';
import { buildNewReport, bytesOf, type ReportSketch, type TestDatabase } from '@rangewatch/testkit';

/** Runs `fill` with the writers of a test's database. */
export async function fillRecord(
  database: TestDatabase,
  fill: (writers: Writers) => Promise<unknown>,
): Promise<void> {
  const writers = await openWriters(database.url);
  try {
    await fill(writers);
  } finally {
    await writers.close();
  }
}

/** `people` reporters who each name every one of `numbers` on a day, in week 2026-W47 unless said otherwise. */
export async function reportNumbers(
  database: TestDatabase,
  numbers: readonly string[],
  people: number,
  details: Pick<ReportSketch, 'day' | 'hour' | 'campaignIds' | 'turnedAway'> = {},
): Promise<void> {
  const reports = Array.from({ length: people }, (_, index) =>
    buildNewReport({
      id: `${numbers[0]}-${index}-${details.day}`,
      reporter: `person ${index}`,
      numbers,
      category: 'home_improvement',
      day: '2026-11-17',
      ...details,
    }),
  );
  await fillRecord(database, (writers) => writers.acceptReports(reports));
}

/** Official complaints, imported from a file that was public already. */
export async function importComplaints(
  database: TestDatabase,
  numbers: readonly string[],
  calledAt: string | null = null,
): Promise<void> {
  await fillRecord(database, async (writers) => {
    const { fileId } = await writers.openImport({
      sha256: 'a'.repeat(64),
      name: 'complaints.csv',
      source: 'ftc_dnc',
      isSample: false,
      startedAt: new Date('2026-08-01T00:00:00Z'),
    });
    await writers.importBatch({
      fileId,
      linesDone: numbers.length + 1,
      rejected: [],
      accepted: numbers.map((number, index) => ({
        line: index + 2,
        callerNumber: ensureCallerNumber(number),
        createdAt: '2021-07-06 10:00:00',
        week: ensureWeek('2021-W27'),
        category: 'warranty',
        isRobocall: true,
        areaCode: '703',
        calledAt,
      })),
    });
  });
}

/** A campaign as the public sees it, unless it is `held`. */
export async function registerCampaign(
  database: TestDatabase,
  campaignId: string,
  details: Partial<CampaignDraft> = {},
  isHeld = false,
): Promise<void> {
  const draft: CampaignDraft = {
    idempotencyKey: `key of ${campaignId}`,
    title: `Campaign ${campaignId}`,
    organiserName: 'Example Homes',
    channel: 'mini_program',
    startsOn: null,
    endsOn: null,
    participantsClaimed: null,
    description: null,
    link: null,
    ...details,
  };
  await fillRecord(database, async (writers) => {
    await writers.registerCampaign({
      campaignId,
      draft,
      idempotencyHash: bytesOf(`key ${campaignId}`),
      contentHash: bytesOf(`content ${campaignId}`),
      registeredAt: new Date('2026-08-01T00:00:00Z'),
      isSample: false,
    });
    if (isHeld) return;
    await writers.screenCampaign(campaignId, 'accepted', 'fine', new Date('2026-08-02T00:00:00Z'));
  });
}
