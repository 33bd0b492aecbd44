/** How far a label stands from what it names. */
const REACH = 16;
const ORDER_LABEL =
  /(?:订单|訂單|单号|單號|编号|編號|流水|运单|運單|快递|快遞|序列号|序號|兑换码|兌換碼|兑奖码|兌獎碼|奖品码|中奖码|中獎碼|活动码|活動碼|邀请码|邀請碼|优惠码|優惠碼|券码|券碼|code|coupon|voucher|order|invoice|serial|tracking|ref(?:erence)?|prize|ticket|batch|case)[a-z]{0,6}\s?(?:号|號|no\.?|number|id|是|为|為|is)?\s?[:#]?\s?$/i;
const BUSINESS_LABEL =
  /(?:客服|官方|热线|熱線|总机|總機|服务电话|服務電話|官方电话|官方電話|投诉电话|投訴電話|咨询电话|諮詢電話|前台|hotline|helpline|customer (?:service|care)|switchboard|reception|front desk|support line)[^\n。;]{0,10}$/i;

/** What stands right before a passage. */
export function textBefore(text: string, start: number, reach = REACH): string {
  return text.slice(Math.max(0, start - reach), start);
}

/** Whether digits and letters are named as an order, a prize or a coupon. */
export function isOrderCode(text: string, start: number): boolean {
  return ORDER_LABEL.test(textBefore(text, start));
}

/** Whether a number or an id is named as one of a business. */
export function isOfBusiness(text: string, start: number): boolean {
  return BUSINESS_LABEL.test(textBefore(text, start, 28));
}

/** Full-width signs as plain ones, each in its place, so that positions stay. */
export function plainSigns(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e\u3000]/g, (sign) =>
    sign === '\u3000' ? ' ' : String.fromCharCode(sign.charCodeAt(0) - 0xfe_e0),
  );
}
