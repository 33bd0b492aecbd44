import { PROVINCES, provinceName } from '@rangewatch/schema';
import { RadioField, SelectField } from '../../../forms/choice-field.tsx';
import type { ReportAnswers } from '../answers.ts';
import { kept, refused, type Step } from '../step.ts';

/** A report that says where the number was given can be counted per person, if the person agrees. */
const isCampaignReport = ({ givenTo, exposures }: ReportAnswers): boolean =>
  givenTo === 'none' ||
  (givenTo === 'campaign' && exposures.length > 0 && exposures.every(({ grade }) => grade));

export const personStep: Step = {
  isReady: isCampaignReport,

  view({ request: { page }, answers, sent, errors }) {
    const { t } = page;
    const known = answers.countAsPerson === null ? null : answers.countAsPerson ? 'yes' : 'no';
    return {
      title: t('report.person.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.person.title')}</h1>
          <p class="govuk-body">{t('report.person.text')}</p>
          <p class="govuk-body">{t('report.person.end')}</p>
          <RadioField
            t={t}
            name="person"
            label={t('report.person.question')}
            errors={errors}
            value={kept(sent, 'person', known)}
            options={[
              { value: 'yes', text: t('report.person.yes') },
              { value: 'no', text: t('report.person.no'), hint: t('report.person.noHint') },
            ]}
          />
        </>
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const choice = form.get('person');
    if (choice !== 'yes' && choice !== 'no')
      return refused('person', page.t('report.person.missing'));
    const countAsPerson = choice === 'yes';
    const homeProvince = countAsPerson ? answers.homeProvince : null;
    const following = address.isChange ? 'check' : 'category';
    return {
      ok: true,
      answers: { ...answers, countAsPerson, homeProvince },
      next: { step: countAsPerson ? 'province' : following, isChange: address.isChange ?? false },
    };
  },
};

export const provinceStep: Step = {
  isReady: (answers) => answers.countAsPerson === true,

  view({ request: { page }, answers, sent, errors }) {
    const { t, locale } = page;
    return {
      title: t('report.province.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.province.title')}</h1>
          <SelectField
            t={t}
            name="province"
            label={t('report.province.label')}
            hint={t('report.province.hint')}
            errors={errors}
            value={kept(sent, 'province', answers.homeProvince)}
            options={[
              { value: '', text: t('report.province.none') },
              ...PROVINCES.map((province) => ({
                value: province,
                text: provinceName(province, locale),
              })),
            ]}
          />
        </>
      ),
    };
  },

  take({ answers, address }, form) {
    const homeProvince = PROVINCES.find((province) => province === form.get('province')) ?? null;
    return {
      ok: true,
      answers: { ...answers, homeProvince },
      next: { step: address.isChange ? 'check' : 'category' },
    };
  },
};
