import { callingCodeOfCountry } from '@rangewatch/numbering';
import type { RequestHandler } from 'express';
import { clientOf } from '../../http/client.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { holderOf } from '../../http/token-holder.ts';

/**
 * `GET` and `PUT /account`: what is known of a token's holder, which is what the operator wrote when making it.
 * Settings are not kept: what a client sends changes nothing, and the answer says what holds.
 */
export function answerAccount({ defaultCountry }: PhoneblockDeps): RequestHandler {
  return (_req, res) => {
    const { name, tokenId } = holderOf(res);
    const callingCode = callingCodeOfCountry(defaultCountry);
    res.vary('Accept-Language').json({
      lang: clientOf(res).locale,
      dialPrefix: callingCode === null ? null : `+${callingCode}`,
      displayName: name,
      email: null,
      login: tokenId,
    });
  };
}
