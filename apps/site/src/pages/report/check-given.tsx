import { exposureRouteName } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { ExposureAnswer } from './answers.ts';
import { askFor } from './ask-for.ts';
import { CheckRow } from './check-row.tsx';
import { givenDayText } from './given-day.ts';
import type { StepState } from './step.ts';
import { stepHref } from './step-href.ts';

/** To whom the number was given, as was answered. */
export function CheckGiven({ state: { request, answers } }: { state: StepState }) {
  const { page } = request;
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('report.check.given')}</h2>
      <dl class="govuk-summary-list rw-group">
        <CheckRow
          page={page}
          name={t('report.check.givenTo')}
          value={askFor(answers, t)(`report.given.${answers.givenTo ?? 'unknown'}`)}
          change={{ step: 'given' }}
        />
      </dl>
      {answers.exposures.map((exposure, at) => (
        <GivenToCampaign page={page} exposure={exposure} at={at} />
      ))}
      {answers.givenTo === 'campaign' && (
        <p class="govuk-body">
          <a
            class="govuk-link rw-standing-link"
            href={stepHref(page, { step: 'campaign', at: answers.exposures.length })}
          >
            {t('report.check.moreCampaigns')}
          </a>
        </p>
      )}
    </>
  );
}

function GivenToCampaign({
  page,
  exposure,
  at,
}: {
  page: PageContext;
  exposure: ExposureAnswer;
  at: number;
}) {
  const { t, locale } = page;
  return (
    <dl class="govuk-summary-list rw-group">
      <CheckRow
        page={page}
        name={t('report.check.campaign')}
        value={exposure.title}
        change={{ step: 'campaign', at }}
        isOwnText
      />
      {exposure.on && (
        <CheckRow
          page={page}
          name={t('report.check.givenOn')}
          value={givenDayText(exposure.on, exposure.precision ?? 'day', page)}
          change={{ step: 'given-on', at }}
        />
      )}
      {exposure.route && (
        <CheckRow
          page={page}
          name={t('report.check.givenHow')}
          value={exposureRouteName(exposure.route, locale)}
          change={{ step: 'given-how', at }}
        />
      )}
      {exposure.route && (
        <CheckRow
          page={page}
          name={t('report.check.consent')}
          value={exposure.consentWords || t(`report.consent.${exposure.consentShown ?? 'none'}`)}
          change={{ step: 'consent', at }}
          isOwnText
        />
      )}
      {exposure.grade && exposure.grade !== 'A' && (
        <CheckRow
          page={page}
          name={t('report.check.evidence')}
          value={t(`report.evidence.${exposure.grade}`)}
          change={{ step: 'evidence', at }}
        />
      )}
    </dl>
  );
}
