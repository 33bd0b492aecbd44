import { addDays, type CampaignFact, ensureCalendarDay, slotOf } from '@rangewatch/schema';
import { LOTTERY } from './campaigns.ts';

/** Something participants added to a campaign of the story, and a person accepted. */
export interface SampleFact {
  readonly contributionId: string;
  readonly campaignId: string;
  readonly fact: CampaignFact;
  readonly receivedAt: Date;
  readonly acceptedAt: Date;
}

const day = ensureCalendarDay;

/** Invented like the campaigns themselves; addresses are of the name nobody can register. */
export const SAMPLE_FACTS: readonly SampleFact[] = [
  fact(LOTTERY.campaignId, '2023-02-07', {
    field: 'prize',
    value: {
      prize: '一等奖：全屋软装一套（样例）',
      condition: '中奖者须在三天内联系客服，核对手机号码后领取',
    },
  }),
  fact(LOTTERY.campaignId, '2023-02-07', {
    field: 'prize',
    value: { prize: '参与奖：家装优惠券', condition: '填写手机号码即送，每个号码一张' },
  }),
  fact(LOTTERY.campaignId, '2023-02-08', {
    field: 'askedStep',
    value: { route: 'authorised', asked: '打开抽奖页面时弹窗：允许小程序使用您的手机号码' },
  }),
  fact(LOTTERY.campaignId, '2023-02-08', {
    field: 'askedStep',
    value: { route: 'typed', asked: '最多再填写两个手机号码，每个号码多一次抽奖机会' },
  }),
  fact(LOTTERY.campaignId, '2023-02-10', {
    field: 'askedStep',
    value: { route: 'customer_service', asked: '领奖时客服要求报出中奖的手机号码和所在城市' },
  }),
  fact(LOTTERY.campaignId, '2023-02-10', {
    field: 'consentText',
    value: {
      wording:
        '参与即表示您同意主办方及其合作伙伴使用您提供的手机号码，向您介绍相关产品与服务。（虚构样例）',
      seenOn: day('2023-01-28'),
      seenWhere: '抽奖页面底部的“活动规则”',
    },
  }),
  fact(LOTTERY.campaignId, '2023-02-14', {
    field: 'linkState',
    value: { state: 'works', seenOn: day('2023-02-06'), notice: null },
  }),
  fact(LOTTERY.campaignId, '2023-02-22', {
    field: 'linkState',
    value: {
      state: 'suspended',
      seenOn: day('2023-02-20'),
      notice: '该小程序因用户投诉已暂停服务（虚构样例）',
    },
  }),
  fact(LOTTERY.campaignId, '2023-02-22', {
    field: 'source',
    value: {
      sourceTitle: '活动规则页面（虚构样例）',
      link: 'https://lottery.example/rules',
      paper: null,
    },
  }),
  fact(LOTTERY.campaignId, '2023-02-23', {
    field: 'participants',
    value: { participantsClaimed: 72_000 },
  }),
  fact('sample-lantern-riddles', '2023-02-09', {
    field: 'askedStep',
    value: { route: 'prize_redeemed', asked: '兑换停车券时在登记本上留下手机号码' },
  }),
  fact('sample-lantern-riddles', '2023-02-09', {
    field: 'source',
    value: {
      sourceTitle: '活动海报（虚构样例）',
      link: null,
      paper: '商场一楼服务台旁的立牌，写有兑奖办法',
    },
  }),
  fact('sample-gym-pass', '2023-02-12', {
    field: 'prize',
    value: { prize: '七日健身体验卡一张', condition: '在前台登记手机号码' },
  }),
];

function fact(campaignId: string, receivedOn: string, added: CampaignFact): SampleFact {
  const acceptedOn = addDays(day(receivedOn), 1);
  return {
    contributionId: `${campaignId}/${slotOf(added)}/${receivedOn}`,
    campaignId,
    fact: added,
    receivedAt: new Date(`${receivedOn}T21:00:00+08:00`),
    acceptedAt: new Date(`${acceptedOn}T10:00:00+08:00`),
  };
}

/** The same fact, so many days later. */
export function shiftFact(sample: SampleFact, days: number, later: (at: Date) => Date): SampleFact {
  const { fact: added, receivedAt, acceptedAt } = sample;
  return {
    ...sample,
    fact: shiftSeenOn(added, days),
    receivedAt: later(receivedAt),
    acceptedAt: later(acceptedAt),
  };
}

function shiftSeenOn(added: CampaignFact, days: number): CampaignFact {
  const { field, value } = added;
  if (field === 'consentText')
    return { field, value: { ...value, seenOn: addDays(value.seenOn, days) } };
  if (field === 'linkState')
    return { field, value: { ...value, seenOn: addDays(value.seenOn, days) } };
  return added;
}
