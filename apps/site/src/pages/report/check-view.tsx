import { categoryName, provinceName } from '@rangewatch/schema';
import type { ReportAnswers } from './answers.ts';
import { AlreadyReceived } from './already-received.tsx';
import { CheckCalls } from './check-calls.tsx';
import { CheckGiven } from './check-given.tsx';
import { CheckRow } from './check-row.tsx';
import { AttachedFiles, attachedFiles } from './attached-files.tsx';
import { askFor } from './ask-for.ts';
import { goneCampaigns } from './gone-campaigns.ts';
import { GoneNotice } from './gone-notice.tsx';
import type { StepState, StepView } from './step.ts';

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
        <CheckCalls state={state} />
        {!isAddition && <CheckGiven state={state} />}
        <AttachedFiles page={page} files={files} />
        {!isAddition && <OtherRows state={state} />}
      </>
    ),
    fields: <p class="govuk-body">{t('report.check.statement')}</p>,
    button: t(isAddition ? 'report.check.sendAddition' : 'report.check.send'),
  };
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
          <CheckRow
            page={page}
            name={t('report.check.category')}
            value={
              answers.category ? categoryName(answers.category, locale) : t('report.category.none')
            }
            change={{ step: 'category' }}
          />
        )}
        <CheckRow
          page={page}
          name={t('report.check.forWhom')}
          value={t(`report.forWhom.${answers.forWhom ?? 'self'}`)}
          change={{ step: 'for-whom' }}
        />
        {answers.otherPhones !== null && (
          <CheckRow
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
          <CheckRow
            page={page}
            name={t('report.check.person')}
            value={askFor(answers, t)(personText(answers))}
            change={{ step: 'person' }}
          />
        )}
        {answers.countAsPerson && (
          <CheckRow
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
