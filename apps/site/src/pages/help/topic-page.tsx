import type { ComponentChild } from 'preact';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { WhatNow } from '../../layout/what-now.tsx';
import { CarrierSections } from '../block-list/carriers.tsx';
import { CARRIED_PHONES } from '../block-list/phones.ts';
import { StepList } from '../block-list/step-list.tsx';
import { type HelpTopic, RELATIVE_STEPS } from './help-topics.ts';
import { Authorities, Rights } from './law-parts.tsx';

const BODIES: Readonly<Record<HelpTopic, (page: PageContext) => ComponentChild>> = {
  phone: (page) => <PhoneHelp page={page} />,
  carrier: (page) => <CarrierHelp page={page} />,
  relative: (page) => <RelativeHelp page={page} />,
  tell: (page) => <Authorities page={page} />,
  rights: (page) => <Rights page={page} />,
};

/** One task, in plain words, to be printed. */
export function topicPage(page: PageContext, topic: HelpTopic): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t(`help.${topic}.title`),
    body: (
      <>
        <a class="govuk-back-link" href={page.href('help')}>
          {t('help.title')}
        </a>
        <h1 class="govuk-heading-xl">{t(`help.${topic}.title`)}</h1>
        <p class="govuk-body-l">{t(`help.${topic}.lead`)}</p>
        {BODIES[topic](page)}
        <WhatNow page={page} />
      </>
    ),
  };
}

function PhoneHelp({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <>
      {CARRIED_PHONES.map((phone) => (
        <Details summary={t(`blockList.phone.${phone}`)}>
          <StepList page={page} phone={phone} />
          <p class="govuk-body">
            <a class="govuk-link rw-standing-link" href={page.href('blockList', {}, { phone })}>
              {t('help.phone.list')}
            </a>
          </p>
        </Details>
      ))}
      <p class="govuk-body rw-secondary">{t('blockList.wording')}</p>
    </>
  );
}

function CarrierHelp({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <>
      <CarrierSections page={page} />
      <p class="govuk-inset-text">{t('help.carrier.check')}</p>
    </>
  );
}

function RelativeHelp({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        {RELATIVE_STEPS.map((step) => (
          <li>{t(step)}</li>
        ))}
      </ol>
      <p class="govuk-body">
        <a class="govuk-button" href={page.href('report')}>
          {t('help.relative.report')}
        </a>
      </p>
    </>
  );
}
