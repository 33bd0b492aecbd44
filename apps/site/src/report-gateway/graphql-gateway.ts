import { campaignInput, objectionInput, reportInput } from '@rangewatch/schema';
import type { Logger } from 'pino';
import { readAnswer, SUCCESS } from './api-answer.ts';
import { graphqlInput } from './graphql-input.ts';
import {
  FIND_OBJECTION,
  REGISTER_CAMPAIGN,
  SUBMIT_OBJECTION,
  SUBMIT_REPORT,
  WITHDRAW_REPORT,
} from './mutations.ts';
import type { Objector, ReportGateway, Sender } from './report-gateway.ts';

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
  const ask = (sender: Sender | Objector, query: string, variables: object) =>
    post(options, sender, { query, variables });
  return {
    async submitReport(input, sender) {
      return readAnswer(
        await ask(sender, SUBMIT_REPORT, { input: graphqlInput(reportInput, input) }),
        SUCCESS.accepted,
      );
    },
    async registerCampaign(input, sender) {
      return readAnswer(
        await ask(sender, REGISTER_CAMPAIGN, { input: graphqlInput(campaignInput, input) }),
        SUCCESS.registered,
      );
    },
    async withdrawReport(receiptCode, sender) {
      return readAnswer(await ask(sender, WITHDRAW_REPORT, { receiptCode }), SUCCESS.withdrawn);
    },
    async submitObjection(input, objector) {
      return readAnswer(
        await ask(objector, SUBMIT_OBJECTION, { input: graphqlInput(objectionInput, input) }),
        SUCCESS.held,
      );
    },
    async findObjection(receiptCode, objector) {
      const answer = await ask(objector, FIND_OBJECTION, { receiptCode });
      return readAnswer(answer, SUCCESS.objection, 'objection_unknown');
    },
  };
}

/** The parsed body; null when the API cannot be reached, is too slow, or does not answer JSON. */
async function post(
  { apiUrl, siteKey, logger, timeoutMs = TIMEOUT_MS }: GraphqlGatewayOptions,
  sender: Sender | Objector,
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
        'x-forwarded-for': sender.clientAddress,
        ...('reporterSecret' in sender && { 'rangewatch-reporter': sender.reporterSecret }),
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
