import {
  categoryName,
  evidenceCautionText,
  exposureRouteName,
  type OwnReport,
  PROVINCES,
  provinceName,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Fact, Facts } from '../../layout/facts.tsx';
import { fileName } from '../evidence/file-name.ts';
import { givenDayText } from '../report/given-day.ts';
import { phoneName } from '../report/phone-name.ts';
import { forWhomOf } from './answers-of.ts';

/** What was answered beside the calls, as it is kept. */
export function OwnAnswers({ page, report }: { page: PageContext; report: OwnReport }) {
  const { t, locale } = page;
  if (report.state === 'erased') return null;
  const province = PROVINCES.find((known) => known === report.homeProvince);
  return (
    <>
      <h2 class="govuk-heading-m">{t('ownReport.said')}</h2>
      <Facts>
        {report.exposures.map((exposure) => (
          <OwnExposure page={page} exposure={exposure} />
        ))}
        {report.exposedToNone && (
          <Fact name={t('report.check.givenTo')}>{t('report.given.none')}</Fact>
        )}
        {report.category && (
          <Fact name={t('report.check.category')}>{categoryName(report.category, locale)}</Fact>
        )}
        <Fact name={t('report.check.forWhom')}>{t(`report.forWhom.${forWhomOf(report)}`)}</Fact>
        <Fact name={t('ownReport.files')}>
          {report.evidence.length === 0 && t('ownReport.noFiles')}
          {report.evidence.map((file) => (
            <OwnFile page={page} file={file} />
          ))}
          {report.state === 'accepted' && (
            <p class="govuk-body rw-no-print">
              <a
                class="govuk-link rw-standing-link"
                href={page.href('evidence', { of: 'receipt' })}
              >
                {t('ownReport.changeFiles')}
              </a>
            </p>
          )}
        </Fact>
        <Fact name={t('ownReport.phones')}>
          {report.verifiedPhones.length === 0
            ? t('ownReport.unverified')
            : t('ownReport.verified', {
                phones: report.verifiedPhones
                  .map((label) => phoneName(label, t))
                  .join(t('list.separator')),
              })}
        </Fact>
        <Fact name={t('report.check.person')}>
          {t(report.countedAsPerson ? 'answer.yes' : 'answer.no')}
        </Fact>
        {province && (
          <Fact name={t('report.check.province')}>{provinceName(province, locale)}</Fact>
        )}
      </Facts>
    </>
  );
}

/** When and how a number was given to one campaign, and with which consent. */
function OwnExposure({
  page,
  exposure,
}: {
  page: PageContext;
  exposure: OwnReport['exposures'][number];
}) {
  const { t, locale } = page;
  const { consentShown, consentWords, evidenceGrade } = exposure;
  return (
    <Fact name={t('report.check.campaign')}>
      <span class="rw-user-text">{exposure.title}</span>
      <br />
      {[
        givenDayText(exposure.exposedOn, exposure.dayPrecision, page),
        exposureRouteName(exposure.route, locale),
      ].join(' · ')}
      {evidenceGrade !== 'A' && (
        <span class="rw-facts__note">
          {`${t('report.check.evidence')}: ${t(`report.evidence.${evidenceGrade}`)}`}
        </span>
      )}
      {consentShown && (
        <span class="rw-facts__note rw-user-text">
          {[`${t('report.check.consent')}: ${t(`report.consent.${consentShown}`)}`, consentWords]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )}
    </Fact>
  );
}

function OwnFile({ page, file }: { page: PageContext; file: OwnReport['evidence'][number] }) {
  return (
    <>
      {fileName(file, page.locale)}
      {file.caution && (
        <span class="rw-facts__note">{evidenceCautionText(file.caution, page.locale)}</span>
      )}
      <span class="rw-facts__note rw-user-text">SHA-256 {file.sha256}</span>
    </>
  );
}
