import { randomBytes } from 'node:crypto';
import { type Answer, redirect } from '../../../http/answer.ts';
import { readCohort } from '../../../http/list-query.ts';
import type { PageContext } from '../../../http/page-context.ts';
import type { SiteRequest } from '../../../http/site-request.ts';
import { QrCode } from '../../../layout/qr-code.tsx';
import type { SiteDeps } from '../../../site-deps.ts';
import { findNamedCampaign } from '../find-campaign.ts';

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
const CODE_LENGTH = 10;

/** A link for others who took part, with a random code of its own; looked at again, it is the same link. */
export async function showShare(request: SiteRequest, deps: SiteDeps): Promise<Answer> {
  const { campaign, answer } = await findNamedCampaign(request, deps);
  if (!campaign) return answer;
  const { page, query } = request;
  const { campaignId, title } = campaign;
  const cohort = readCohort(query);
  if (!cohort) {
    return redirect(page.href('shareCampaign', { campaignId }, { cohort: newCohort() }));
  }
  const link = `${page.siteUrl}${page.href('campaign', { campaignId }, { cohort })}`;
  return {
    kind: 'page',
    title: page.t('share.title'),
    isPrivate: true,
    hasOwnForm: true,
    body: <Share page={page} title={title} link={link} campaignId={campaignId} />,
  };
}

function newCohort(): string {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => SIGNS.charAt(byte & 31)).join('');
}

function Share({
  page,
  title,
  link,
  campaignId,
}: {
  page: PageContext;
  title: string;
  link: string;
  campaignId: string;
}) {
  const { t } = page;
  return (
    <>
      <a class="govuk-back-link" href={page.href('campaign', { campaignId })}>
        {t('factAdded.back')}
      </a>
      <h1 class="govuk-heading-l">{t('share.title')}</h1>
      <p class="govuk-body-l rw-user-text">{title}</p>
      <p class="govuk-body">{t('share.text')}</p>
      <p class="govuk-body">
        {t('share.link')}
        <br />
        <a class="govuk-link rw-user-text" href={link}>
          {link}
        </a>
      </p>
      <p>
        <QrCode text={link} label={t('share.qr')} />
      </p>
      <p class="govuk-body rw-no-print">{t('share.print')}</p>
      <p class="govuk-inset-text">{t('share.cohort')}</p>
    </>
  );
}
