import { PERSON_LINK_DAYS, PROVINCES, provinceName } from '@rangewatch/schema';
import { RadioField, SelectField } from '../../../forms/choice-field.tsx';
import type { ReportAnswers } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { kept, refused, type Step } from '../step.ts';
import { isExposureAnswered } from '../completeness.ts';

/** A report that says where the number was given can be counted per person, if the person agrees. */
const CHOICES = ['yes', 'guardian', 'no'] as const;

export const personStep: Step = {
  isReady: isExposureAnswered,

  view({ request: { page }, answers, sent, errors }) {
    const t = askFor(answers, page.t);
    const known = knownChoice(answers);
    const agrees = agreeing(answers);
    return {
      title: t('report.person.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.person.title')}</h1>
          <p class="govuk-body">{t('report.person.text')}</p>
          <p class="govuk-body">{t('report.person.end', { days: PERSON_LINK_DAYS })}</p>
          <RadioField
            t={t}
            name="person"
            label={t('report.person.question')}
            errors={errors}
            value={kept(sent, 'person', known)}
            options={[
              agrees === 'guardian'
                ? {
                    value: agrees,
                    text: t('report.person.guardian'),
                    hint: t('report.person.guardianHint'),
                  }
                : { value: agrees, text: t('report.person.yes') },
              { value: 'no', text: t('report.person.no'), hint: t('report.person.noHint') },
            ]}
          />
        </>
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const choice = CHOICES.find((value) => value === form.get('person'));
    if (!choice) return refused('person', page.t('report.person.missing'));
    if (choice !== 'no' && choice !== agreeing(answers))
      return refused(
        'person',
        page.t(choice === 'guardian' ? 'report.person.notChild' : 'report.person.child'),
      );
    const countAsPerson = choice !== 'no';
    const consentBy = choice === 'guardian' ? 'guardian' : 'self';
    const homeProvince = countAsPerson ? answers.homeProvince : null;
    const following = address.isChange ? 'check' : afterPerson(answers);
    return {
      ok: true,
      answers: { ...answers, countAsPerson, consentBy, homeProvince },
      next: { step: countAsPerson ? 'province' : following, isChange: address.isChange ?? false },
    };
  },
};

/** Who can agree: for a child only the guardian, for everybody else nobody but they. */
function agreeing({ forWhom }: ReportAnswers): 'yes' | 'guardian' {
  return forWhom === 'child' ? 'guardian' : 'yes';
}

/** Where nobody has called there is nothing they wanted. */
function afterPerson({ isUncalled }: ReportAnswers): 'check' | 'category' {
  return isUncalled ? 'check' : 'category';
}

function knownChoice({ countAsPerson, consentBy }: ReportAnswers): string | null {
  if (countAsPerson === null) return null;
  if (!countAsPerson) return 'no';
  return consentBy === 'guardian' ? 'guardian' : 'yes';
}

export const provinceStep: Step = {
  isReady: (answers) => answers.countAsPerson === true,

  view({ request: { page }, answers, sent, errors }) {
    const { locale } = page;
    const t = askFor(answers, page.t);
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
      next: { step: address.isChange ? 'check' : afterPerson(answers) },
    };
  },
};
