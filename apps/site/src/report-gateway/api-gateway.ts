import { campaignInput, contributionInput, objectionInput } from '@rangewatch/schema';
import { readAnswer, SUCCESS } from './api-answer.ts';
import { type ApiAddress, askApi } from './api-request.ts';
import { createAuthorityQuestions } from './authority.ts';
import { createAuthorityAccounts } from './authority-accounts.ts';
import { createAuthorityWeeks } from './authority-weeks.ts';
import { createAuthorityDesk } from './authority-desk.ts';
import { createSignOns } from './sign-ons.ts';
import { createEvidence } from './evidence.ts';
import { graphqlInput } from './graphql-input.ts';
import {
  CONTRIBUTE,
  FIND_OBJECTION,
  REGISTER_CAMPAIGN,
  SUBMIT_OBJECTION,
  WITHDRAW_REPORT,
} from './mutations.ts';
import { createOwnThings } from './own-things.ts';
import { createPhones } from './phones.ts';
import type { ReportGateway } from './report-gateway.ts';
import type { Objector, Sender } from './sender.ts';

/** Sends what people report to the API. */
export function createApiGateway(options: ApiAddress): ReportGateway {
  const ask = async (sender: Sender | Objector, query: string, variables: object) => {
    const body = { query, variables };
    const answer = await askApi(options, { path: '/graphql', method: 'POST', sender, body });
    return answer?.json ?? null;
  };
  return {
    ...createOwnThings(options),
    ...createPhones(options),
    ...createEvidence(options),
    ...createAuthorityQuestions(options),
    ...createAuthorityAccounts(options),
    ...createAuthorityWeeks(options),
    ...createAuthorityDesk(options),
    ...createSignOns(options),
    async registerCampaign(input, sender) {
      return readAnswer(
        await ask(sender, REGISTER_CAMPAIGN, { input: graphqlInput(campaignInput, input) }),
        SUCCESS.registered,
      );
    },
    async contribute(input, contributor) {
      const variables = { input: graphqlInput(contributionInput, input) };
      return readAnswer(await ask(contributor, CONTRIBUTE, variables), SUCCESS.contributed);
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
