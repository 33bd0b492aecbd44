import { categoryName, exposureRouteName, formatCount, provinceName } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { ExposureAnswer, ReportAnswers } from './answers.ts';
import { AlreadyReceived } from './already-received.tsx';
import { AttachedFiles, attachedFiles } from './attached-files.tsx';
import { askFor } from './ask-for.ts';
import { givenDayText } from './given-day.ts';
import { goneCampaigns } from './gone-campaigns.ts';
import { GoneNotice } from './gone-notice.tsx';
import { loggedGroups } from './logged-groups.ts';
import { callerText, howOftenText, whenText } from './call-summary.ts';
import { hasClockTime, timeZoneText } from './time-zone-text.ts';
import type { StepAddress, StepState, StepView } from './step.ts';
import { stepHref } from './step-href.ts';

/** Everything once more, each with a way to change it, before it is sent. */
export async function checkView(state: StepState): Promise<StepView> {
  const { page } = state.request;
  const { t } = page;
  // Calls added to a report share what it says of everything else.
  const isAddition = state.answers.earlier?.kind === 'addition';
  const [gone, files] = await Promise.all([
    goneCampaigns(state.answers, state.deps),
    attachedFiles(state),
  ]);
  return {
    title: t('report.check.title'),
    before: (
      <>
        <h1 class="govuk-heading-l">{t('report.check.title')}</h1>
        <GoneNotice page={page} gone={gone} />
        <AlreadyReceived page={page} errors={state.errors} />
        <CallRows state={state} />
        {!isAddition && <GivenRows state={state} />}
        <AttachedFiles page={page} files={files} />
        {!isAddition && <OtherRows state={state} />}
      </>
    ),
    fields: <p class="govuk-body">{t('report.check.statement')}</p>,
    button: t(isAddition ? 'report.check.sendAddition' : 'report.check.send'),
  };
}

interface RowProps {
  readonly page: PageContext;
  readonly name: string;
  readonly value: string;
  readonly change: StepAddress;
  readonly isOwnText?: boolean;
}

function Row({ page, name, value, change, isOwnText }: RowProps) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class={`govuk-summary-list__value ${isOwnText ? 'rw-user-text' : ''}`}>{value}</dd>
      <dd class="govuk-summary-list__actions">
        <a class="govuk-link" href={stepHref(page, { ...change, isChange: true })}>
          {page.t('answer.change')}
          <span class="govuk-visually-hidden"> {name}</span>
        </a>
      </dd>
    </div>
  );
}

function CallRows({ state: { request, answers, deps } }: { state: StepState }) {
  const { page } = request;
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('report.check.calls')}</h2>
      {answers.calls.map((call, at) => (
        <dl class="govuk-summary-list rw-group">
          <Row
            page={page}
            name={t('report.check.number')}
            value={callerText(call, page, deps)}
            change={{ step: 'number', at }}
          />
          <Row
            page={page}
            name={t('report.check.when')}
            value={whenText(call, page)}
            change={{ step: 'when', at }}
          />
          <Row
            page={page}
            name={t('report.check.howOften')}
            value={howOftenText(call, page)}
            change={{ step: 'count', at }}
          />
        </dl>
      ))}
      {answers.isUncalled && (
        <dl class="govuk-summary-list rw-group">
          <Row
            page={page}
            name={t('report.check.calls')}
            value={t('report.check.uncalled')}
            change={{ step: 'number' }}
          />
        </dl>
      )}
      {answers.logged.length > 0 && (
        <dl class="govuk-summary-list rw-group">
          <Row
            page={page}
            name={t('report.calls.logged')}
            value={t('report.check.logged', {
              count: formatCount(answers.logged.length, page.locale),
              numbers: formatCount(loggedGroups(answers.logged).length, page.locale),
            })}
            change={{ step: 'calls' }}
          />
        </dl>
      )}
      {hasClockTime(answers) && (
        <p class="govuk-body">{t('timeZone.shown', { zone: timeZoneText(page, deps) })}</p>
      )}
      {!answers.isUncalled && (
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={stepHref(page, { step: 'calls' })}>
            {t('report.check.moreCalls')}
          </a>
        </p>
      )}
    </>
  );
}

function GivenRows({ state: { request, answers } }: { state: StepState }) {
  const { page } = request;
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('report.check.given')}</h2>
      <dl class="govuk-summary-list rw-group">
        <Row
          page={page}
          name={t('report.check.givenTo')}
          value={askFor(answers, t)(`report.given.${answers.givenTo ?? 'unknown'}`)}
          change={{ step: 'given' }}
        />
      </dl>
      {answers.exposures.map((exposure, at) => (
        <ExposureRows page={page} exposure={exposure} at={at} />
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

function ExposureRows({
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
      <Row
        page={page}
        name={t('report.check.campaign')}
        value={exposure.title}
        change={{ step: 'campaign', at }}
        isOwnText
      />
      {exposure.on && (
        <Row
          page={page}
          name={t('report.check.givenOn')}
          value={givenDayText(exposure.on, exposure.precision ?? 'day', page)}
          change={{ step: 'given-on', at }}
        />
      )}
      {exposure.route && (
        <Row
          page={page}
          name={t('report.check.givenHow')}
          value={exposureRouteName(exposure.route, locale)}
          change={{ step: 'given-how', at }}
        />
      )}
      {exposure.route && (
        <Row
          page={page}
          name={t('report.check.consent')}
          value={
            exposure.consentWords ||
            t(
              exposure.consentShown
                ? `report.consent.${exposure.consentShown}`
                : 'report.consent.none',
            )
          }
          change={{ step: 'consent', at }}
          isOwnText
        />
      )}
      {exposure.grade && exposure.grade !== 'A' && (
        <Row
          page={page}
          name={t('report.check.evidence')}
          value={t(`report.evidence.${exposure.grade}`)}
          change={{ step: 'evidence', at }}
        />
      )}
    </dl>
  );
}

function personText({ countAsPerson, consentBy }: ReportAnswers) {
  if (!countAsPerson) return 'report.person.no';
  return consentBy === 'guardian' ? 'report.person.guardian' : 'report.person.yes';
}

function OtherRows({ state: { request, answers } }: { state: StepState }) {
  const { page } = request;
  const { t, locale } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('report.check.other')}</h2>
      <dl class="govuk-summary-list rw-group">
        {!answers.isUncalled && (
          <Row
            page={page}
            name={t('report.check.category')}
            value={
              answers.category ? categoryName(answers.category, locale) : t('report.category.none')
            }
            change={{ step: 'category' }}
          />
        )}
        <Row
          page={page}
          name={t('report.check.forWhom')}
          value={t(`report.forWhom.${answers.forWhom ?? 'self'}`)}
          change={{ step: 'for-whom' }}
        />
        {answers.otherPhones !== null && (
          <Row
            page={page}
            name={t('report.check.phones')}
            value={
              answers.otherPhones.length === 0
                ? t('report.phones.no')
                : answers.otherPhones.map(({ label }) => label).join(t('list.separator'))
            }
            change={{ step: 'phones' }}
            isOwnText
          />
        )}
        {answers.countAsPerson !== null && (
          <Row
            page={page}
            name={t('report.check.person')}
            value={askFor(answers, t)(personText(answers))}
            change={{ step: 'person' }}
          />
        )}
        {answers.countAsPerson && (
          <Row
            page={page}
            name={t('report.check.province')}
            value={
              answers.homeProvince
                ? provinceName(answers.homeProvince, locale)
                : t('report.province.none')
            }
            change={{ step: 'province' }}
          />
        )}
      </dl>
    </>
  );
}
