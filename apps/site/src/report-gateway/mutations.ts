/** What the site asks of the API, word for word. */
const PROBLEMS = '... on InvalidInput { problems { path code parameters { name value } } }';

export const REGISTER_CAMPAIGN = `
mutation RegisterCampaign($input: RegisterCampaignInput!) {
  registerCampaign(input: $input) { __typename ... on CampaignRegistered { campaignId } ${PROBLEMS} }
}`;

export const CONTRIBUTE = `
mutation Contribute($input: ContributeToCampaignInput!) {
  contributeToCampaign(input: $input) { __typename ... on ContributionHeld { repeated } ${PROBLEMS} }
}`;

export const WITHDRAW_REPORT = `
mutation WithdrawReport($receiptCode: String!) {
  withdrawReport(receiptCode: $receiptCode) { __typename ... on ReportWithdrawn { reportId } ${PROBLEMS} }
}`;

export const SUBMIT_OBJECTION = `
mutation SubmitObjection($input: SubmitObjectionInput!) {
  submitObjection(input: $input) { __typename ... on ObjectionHeld { receiptCode range } ${PROBLEMS} }
}`;

export const FIND_OBJECTION = `
query FindObjection($receiptCode: String!) {
  objection(receiptCode: $receiptCode) {
    __typename
    ... on Objection { range state receivedAt decidedAt reason aheadCount }
    ${PROBLEMS}
  }
}`;
