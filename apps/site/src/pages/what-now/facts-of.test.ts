import { ownReport } from '@rangewatch/schema';
import { expect, test } from 'vitest';
import { complaintFacts } from './facts-of.ts';

const EXPOSURE = {
  campaignId: 'lottery',
  title: 'Spring lottery',
  organiserName: 'Example Homes',
  exposedOn: '2026-11-01',
  route: 'typed',
  evidenceGrade: 'C',
  phoneLabel: '1',
};

test.each([
  ['day', 'Spring lottery'],
  ['week', 'Spring lottery (day: about then, a week more or less)'],
  ['unknown', 'Spring lottery (day not remembered: that day at the latest)'],
])('a complaint is no surer of the day than its reporter: %s', (dayPrecision, title) => {
  const report = ownReport.parse({
    reportId: 'r1',
    receivedAt: '2026-11-20T04:00:00.000Z',
    state: 'accepted',
    category: null,
    homeProvince: null,
    exposedToNone: false,
    onBehalf: false,
    consentBy: 'self',
    countedAsPerson: false,
    calls: [],
    exposures: [{ ...EXPOSURE, dayPrecision }],
    phones: [],
    parts: [],
    trail: [],
  });
  expect(
    complaintFacts(report, 'en', {
      timeZone: 'Asia/Shanghai',
      checkedAt: 'https://example.org/receipt',
    }).campaigns,
  ).toMatchObject([{ title, exposedOn: '2026-11-01' }]);
});
