import {
  type CalendarDay,
  type CampaignDraft,
  dayOfInstant,
  ensureCalendarDay,
} from '@rangewatch/schema';

export interface SampleCampaign {
  readonly campaignId: string;
  readonly draft: CampaignDraft;
  readonly registeredAt: Date;
}

/** The lottery whose participants are called. */
export const LOTTERY: SampleCampaign = campaign({
  campaignId: 'sample-renovation-lottery',
  title: '焕新家幸运大抽奖（New-home lottery）',
  organiserName: '筑巢小满家装（虚构样例）',
  channel: 'mini_program',
  period: ['2023-01-21', '2023-02-05'],
  participantsClaimed: 70_000,
  description:
    '微信小程序抽奖：填写手机号码即可参加，最多可填写三个号码；一等奖为全屋软装一套。中奖者须联系客服核对手机号码后领奖。',
  registeredOn: '2023-01-22',
});

/** Campaigns beside it, with which the calls of the story have nothing to do. */
export const OTHER_CAMPAIGNS: readonly SampleCampaign[] = [
  campaign({
    campaignId: 'sample-lantern-riddles',
    title: '商场灯谜有奖竞猜',
    organiserName: '鹿角里购物中心（虚构样例）',
    channel: 'qr_code',
    period: ['2023-01-28', '2023-02-06'],
    participantsClaimed: 8_600,
    description: '商场内扫码答题，留手机号码兑换停车券和伴手礼盒。',
    registeredOn: '2023-01-29',
  }),
  campaign({
    campaignId: 'sample-fruit-box',
    title: '邻里果篮新人一分钱试吃',
    organiserName: '果筐邻里团购（虚构样例）',
    channel: 'mini_program',
    period: ['2023-01-10', '2023-02-10'],
    participantsClaimed: 21_000,
    description: '新用户以手机号码注册，支付一分钱领取当季水果试吃装，到自提点取货。',
    registeredOn: '2023-01-18',
  }),
  campaign({
    campaignId: 'sample-trial-lesson',
    title: '周末英语体验课（Free trial lesson）',
    organiserName: '童桥英语（虚构样例）',
    channel: 'web_page',
    period: ['2023-01-09', '2023-02-19'],
    participantsClaimed: 3_200,
    description: '网页填写家长手机号码，预约一节 30 分钟线上体验课。',
    registeredOn: '2023-01-17',
  }),
  campaign({
    campaignId: 'sample-gym-pass',
    title: '七日健身体验卡',
    organiserName: '跃步健身房（虚构样例）',
    channel: 'shop',
    period: ['2023-01-16', '2023-02-26'],
    participantsClaimed: null,
    description: '门店前台登记手机号码，领取七日体验卡一张。',
    registeredOn: '2023-01-20',
  }),
  campaign({
    campaignId: 'sample-cinema-tickets',
    title: '新片观影券抽取（Cinema ticket draw）',
    organiserName: '鲸屿影城（虚构样例）',
    channel: 'web_page',
    period: ['2023-01-20', '2023-02-05'],
    participantsClaimed: 12_500,
    description: '购票后以手机号码参加抽取，共送出观影券 500 张。',
    registeredOn: '2023-01-21',
  }),
];

interface CampaignSketch
  extends Pick<
    CampaignDraft,
    'title' | 'organiserName' | 'channel' | 'participantsClaimed' | 'description'
  > {
  readonly campaignId: string;
  readonly period: readonly [string, string];
  readonly registeredOn: string;
}

function campaign({
  campaignId,
  period,
  registeredOn,
  ...advertised
}: CampaignSketch): SampleCampaign {
  return {
    campaignId,
    registeredAt: new Date(`${registeredOn}T20:00:00+08:00`),
    draft: {
      ...advertised,
      idempotencyKey: `campaign/${campaignId}`,
      startsOn: ensureCalendarDay(period[0]),
      endsOn: ensureCalendarDay(period[1]),
      link: null,
    },
  };
}

const registrationDays = new Map(
  [LOTTERY, ...OTHER_CAMPAIGNS].map(({ campaignId, registeredAt }) => [
    campaignId,
    dayOfInstant(registeredAt, 'Asia/Shanghai'),
  ]),
);

/** The day, in the story's own time zone, from which reports could name the campaign. */
export function registeredOn(campaignId: string): CalendarDay {
  const day = registrationDays.get(campaignId);
  if (!day) throw new RangeError(`no campaign of the sample: ${campaignId}`);
  return day;
}
