import type { Step, StepName } from './step.ts';
import { callsStep } from './steps/calls-step.tsx';
import { campaignStep } from './steps/campaign-step.tsx';
import { categoryStep } from './steps/category-step.tsx';
import { countStep } from './steps/count-step.tsx';
import { consentStep } from './steps/consent-step.tsx';
import { evidenceStep, givenHowStep } from './steps/exposure-steps.tsx';
import { forWhomStep } from './steps/for-whom-step.tsx';
import { givenOnStep } from './steps/given-on-step.tsx';
import { givenStep } from './steps/given-step.tsx';
import { logStep } from './steps/log-step.tsx';
import { newCampaignStep } from './steps/new-campaign-step.tsx';
import { numberStep } from './steps/number-step.tsx';
import { pasteStep } from './steps/paste-step.tsx';
import { phonesStep, phoneStep } from './steps/phone-steps.tsx';
import { pictureStep } from './steps/picture-step.tsx';
import { personStep, provinceStep } from './steps/person-steps.tsx';
import { timeStep } from './steps/time-step.tsx';
import { whenStep } from './steps/when-step.tsx';

/** Every question but the last page, which sends. */
export const STEPS: Readonly<Record<Exclude<StepName, 'check'>, Step>> = {
  number: numberStep,
  paste: pasteStep,
  log: logStep,
  picture: pictureStep,
  when: whenStep,
  time: timeStep,
  count: countStep,
  calls: callsStep,
  'for-whom': forWhomStep,
  given: givenStep,
  campaign: campaignStep,
  'new-campaign': newCampaignStep,
  'given-on': givenOnStep,
  'given-how': givenHowStep,
  consent: consentStep,
  evidence: evidenceStep,
  phones: phonesStep,
  phone: phoneStep,
  person: personStep,
  province: provinceStep,
  category: categoryStep,
};
