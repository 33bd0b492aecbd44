import type { PageContext } from '../../http/page-context.ts';
import { ListFiles } from './list-files.tsx';
import { FORMATS_OF, type Phone } from './phones.ts';
import { StepList } from './step-list.tsx';
import type { BlockListModel } from './block-list-model.ts';

/** What to do on one kind of phone, and the files that fit it. */
export function PhoneSteps({
  page,
  phone,
  model,
}: {
  page: PageContext;
  phone: Phone;
  model: BlockListModel;
}) {
  const { t } = page;
  return (
    <section id="steps">
      <h2 class="govuk-heading-m">
        {t('blockList.steps', { phone: t(`blockList.phone.${phone}`) })}
      </h2>
      <StepList page={page} phone={phone} />
      <p class="govuk-body rw-secondary">{t('blockList.wording')}</p>
      <h3 class="govuk-heading-s">{t('blockList.download')}</h3>
      <ListFiles page={page} model={model} />
      {FORMATS_OF[phone].includes('vcf') && (
        <p class="govuk-body">
          {t('blockList.carddav', { address: new URL('/carddav/', model.apiUrl).href })}
        </p>
      )}
      <p class="govuk-body rw-secondary">{t('blockList.wechat')}</p>
    </section>
  );
}
