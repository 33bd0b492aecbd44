import { RadioField } from '../../../forms/choice-field.tsx';
import { GIVEN_TO, type GivenTo } from '../answers.ts';
import { askFor } from '../ask-for.ts';
import { kept, refused, type Step, type StepName } from '../step.ts';
import { firstUnfinished } from '../unfinished.ts';

const NEXT: Readonly<Record<GivenTo, StepName>> = {
  campaign: 'campaign',
  none: 'phones',
  unknown: 'category',
};

/** Did they have the number from a campaign? "To none" matters as much. */
export const givenStep: Step = {
  isReady: (answers) => firstUnfinished(answers) === null && answers.forWhom !== null,

  view({ request: { page }, answers, sent, errors }) {
    const t = askFor(answers, page.t);
    return {
      title: t('report.given.title'),
      fields: (
        <RadioField
          t={t}
          name="given"
          isPageHeading
          label={t('report.given.title')}
          hint={t('report.given.hint')}
          errors={errors}
          value={kept(
            sent,
            'given',
            answers.givenTo ?? (answers.suggestedCampaignId ? 'campaign' : null),
          )}
          options={[
            {
              value: 'campaign',
              text: t('report.given.campaign'),
              hint: t('report.given.campaignHint'),
            },
            { value: 'none', text: t('report.given.none'), hint: t('report.given.noneHint') },
            ...(answers.isUncalled ? [] : [{ value: 'unknown', text: t('report.given.unknown') }]),
          ]}
        />
      ),
    };
  },

  take({ request: { page }, answers }, form) {
    const givenTo = GIVEN_TO.find((value) => value === form.get('given'));
    if (!givenTo || (givenTo === 'unknown' && answers.isUncalled))
      return refused('given', page.t('report.given.missing'));
    const exposures = givenTo === 'campaign' ? answers.exposures : [];
    return {
      ok: true,
      answers: { ...answers, givenTo, exposures },
      next: { step: NEXT[givenTo], at: exposures.length },
    };
  },
};
