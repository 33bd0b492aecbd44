import { randomUUID } from 'node:crypto';
import { askGraphql } from './ask.ts';
import type { Deployment } from './deployment.ts';

const SUBMIT = `mutation ($input: SubmitReportInput!) {
  submitReport(input: $input) {
    __typename
    ... on ReportAccepted { receiptCode countedNumberCount }
    ... on InvalidInput { message }
  }
}`;
const WITHDRAW = `mutation ($code: String!) {
  withdrawReport(receiptCode: $code) { __typename ... on Error { message } }
}`;

interface Accepted {
  readonly __typename: string;
  readonly receiptCode: string;
  readonly countedNumberCount: number | null;
}

/** Reports calls of the numbers on one day, as one person in one network. */
export async function submitReport(
  deployment: Pick<Deployment, 'apiUrl'>,
  numbers: readonly string[],
  day: string,
  network: number,
): Promise<Accepted> {
  const calls = numbers.map((callerNumber) => ({ callerNumber, day }));
  const input = { idempotencyKey: randomUUID(), calls };
  return (await askGraphql(deployment, SUBMIT, { input }, network)) as Accepted;
}

/** Takes a report back; `ReportWithdrawn` when it was on record. */
export async function withdrawReport(
  deployment: Pick<Deployment, 'apiUrl'>,
  code: string,
): Promise<string> {
  const answer = await askGraphql(deployment, WITHDRAW, { code });
  return (answer as { __typename: string }).__typename;
}
