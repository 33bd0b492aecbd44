import { type CallerNumber, containingRanges } from '@rangewatch/numbering';
import { WIDEST_LISTED } from '@rangewatch/statistics';
import type { RequestHandler } from 'express';
import { readPhone } from './phone-text.ts';
import { strongest } from './phone-info.ts';
import type { PhoneblockDeps } from './phoneblock-deps.ts';
import { holderOf } from '../../http/token-holder.ts';

/**
 * `POST /report-call/{phone}`: a device turned a call away. Always 204, whatever was sent: the answer tells nobody
 * what is known. Prefixes that a user typed never enter the shared list; it is made from spread alone.
 */
export function postReportCall(deps: PhoneblockDeps): RequestHandler<{ phone?: string[] }> {
  return async (req, res) => {
    const read = readPhone((req.params.phone ?? []).join('/'), deps.numbering);
    if (read.ok && req.query['wildcard'] !== 'true') {
      const turnedAway = await isListed(read.number, deps);
      await deps.opinions.countCall(read.number, turnedAway, holderOf(res));
    }
    res.set('Cache-Control', 'no-store').status(204).end();
  };
}

/** Whether a list of ours can have turned the call away: it names the number, or a range around it. */
async function isListed(number: CallerNumber, { lookUp }: PhoneblockDeps): Promise<boolean> {
  const ranges = containingRanges(number).slice(0, WIDEST_LISTED);
  const assessments = await Promise.all([
    lookUp.assessNumber(number),
    ...ranges.map((range) => lookUp.assessRange(range)),
  ]);
  return strongest(assessments) !== null;
}
