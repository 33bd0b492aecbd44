import { CONSENT_DISPLAYS, MAX_CONSENT_WORDS } from '@rangewatch/schema';
import { RadioField } from '../../../forms/choice-field.tsx';
import { checkPersonalData } from '../../../forms/personal-data.ts';
import { PersonalDataWarning } from '../../../forms/personal-data-warning.tsx';
import { TextAreaField } from '../../../forms/text-field.tsx';
import { withExposure } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { afterExposure } from '../after-exposure.ts';
import { kept, refused, type Step } from '../step.ts';

const WORDS = 'consentWords';

/** What the person was asked to agree to where they gave the number; may be left open. */
export const consentStep: Step = {
  isReady: (answers, at) => Boolean(answers.exposures[at]?.route),

  view({ request: { page }, answers, address, sent, errors }) {
    const t = askFor(answers, page.t);
    const exposure = answers.exposures[address.at ?? 0];
    const checked = sent && checkPersonalData(sent, WORDS);
    return {
      title: t('report.consent.title'),
      fields: (
        <>
          <h1 class="govuk-heading-l">{t('report.consent.title')}</h1>
          <p class="govuk-body rw-user-text">{exposure?.title}</p>
          <RadioField
            t={t}
            name="consentShown"
            label={t('report.consent.question')}
            hint={t('report.consent.hint')}
            errors={errors}
            value={kept(sent, 'consentShown', exposure?.consentShown)}
            options={CONSENT_DISPLAYS.map((value) => ({
              value,
              text: t(`report.consent.${value}`),
              reveals: value === 'shown' && (
                <TextAreaField
                  t={t}
                  name={WORDS}
                  label={t('report.consent.words')}
                  hint={t('report.consent.wordsHint', { limit: MAX_CONSENT_WORDS })}
                  errors={errors}
                  value={kept(sent, WORDS, exposure?.consentWords)}
                />
              ),
            }))}
          />
          {checked && <PersonalDataWarning page={page} found={[checked]} />}
        </>
      ),
    };
  },

  take({ request: { page }, answers, address }, form) {
    const { t } = page;
    const chosen = CONSENT_DISPLAYS.find((value) => value === form.get('consentShown')) ?? null;
    const { text, findings } = checkPersonalData(form, WORDS);
    const words = text.trim();
    if (findings.length > 0) return refused(WORDS, t('personalData.error'));
    if (words.length > MAX_CONSENT_WORDS)
      return refused(WORDS, t('report.consent.tooLong', { limit: MAX_CONSENT_WORDS }));
    if (words && chosen === 'not_shown') return refused(WORDS, t('report.consent.both'));
    const at = address.at ?? 0;
    // Whoever writes what it said was shown it.
    const consentShown = chosen ?? (words ? 'shown' : null);
    return {
      ok: true,
      answers: withExposure(answers, at, { consentShown, consentWords: words || null }),
      next: afterExposure('consent', answers, address),
    };
  },
};
