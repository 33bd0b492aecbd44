import { campaignInput, reportInput } from '@rangewatch/schema';
import type { Logger } from 'pino';
import { readAnswer, SUCCESS } from './api-answer.ts';
import { graphqlInput } from './graphql-input.ts';
import { REGISTER_CAMPAIGN, SUBMIT_REPORT, WITHDRAW_REPORT } from './mutations.ts';
import type { ReportGateway, Sender } from './report-gateway.ts';

const TIMEOUT_MS = 5_000;

export interface GraphqlGatewayOptions {
  readonly apiUrl: string;
  /** Tells the API that it is the site, whose word on the sender's address it takes. */
  readonly siteKey: Uint8Array;
  readonly logger: Pick<Logger, 'warn'>;
  /** Default 5 s. */
  readonly timeoutMs?: number;
}

/** Sends what people report to the API's GraphQL door. */
export function createGraphqlGateway(options: GraphqlGatewayOptions): ReportGateway {
  const mutate = (sender: Sender, query: string, variables: object) =>
    post(options, sender, { query, variables });
  return {
    async submitReport(input, sender) {
      return readAnswer(
        await mutate(sender, SUBMIT_REPORT, { input: graphqlInput(reportInput, input) }),
        SUCCESS.accepted,
      );
    },
    async registerCampaign(input, sender) {
      return readAnswer(
        await mutate(sender, REGISTER_CAMPAIGN, { input: graphqlInput(campaignInput, input) }),
        SUCCESS.registered,
      );
    },
    async withdrawReport(receiptCode, sender) {
      return readAnswer(await mutate(sender, WITHDRAW_REPORT, { receiptCode }), SUCCESS.withdrawn);
    },
  };
}

/** The parsed body; null when the API cannot be reached, is too slow, or does not answer JSON. */
async function post(
  { apiUrl, siteKey, logger, timeoutMs = TIMEOUT_MS }: GraphqlGatewayOptions,
  { clientAddress, reporterSecret }: Sender,
  body: object,
): Promise<unknown> {
  try {
    const response = await fetch(new URL('/graphql', apiUrl), {
      method: 'POST',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Site ${Buffer.from(siteKey).toString('base64url')}`,
        'x-forwarded-for': clientAddress,
        'rangewatch-reporter': reporterSecret,
      },
      body: JSON.stringify(body),
    });
    return await response.json();
  } catch (error) {
    logger.warn(
      { reason: error instanceof Error ? error.name : typeof error },
      'the API gave no answer',
    );
    return null;
  }
}
