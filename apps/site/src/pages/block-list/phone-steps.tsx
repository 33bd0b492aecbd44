import type { PageContext } from '../../http/page-context.ts';
import type { BlockListModel } from './block-list-page.tsx';
import { FORMATS_OF, type ListFormat, type Phone, stepsOf } from './phones.ts';

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
      <ol class="govuk-list govuk-list--number">
        {stepsOf(phone).map((step) => (
          <li>{t(step)}</li>
        ))}
      </ol>
      <p class="govuk-body rw-secondary">{t('blockList.wording')}</p>
      <h3 class="govuk-heading-s">{t('blockList.download')}</h3>
      <ul class="rw-cards">
        {FORMATS_OF[phone].map((format) => (
          <li class="rw-card rw-card--row">
            <a class="govuk-link rw-standing-link" href={fileHref(format, model)} download>
              {t(`blockList.format.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      {FORMATS_OF[phone].includes('vcf') && (
        <p class="govuk-body">
          {t('blockList.carddav', { address: new URL('/carddav/', model.apiUrl).href })}
        </p>
      )}
      <p class="govuk-body rw-secondary">{t('blockList.wechat')}</p>
    </section>
  );
}

/** Where the API hands the file out. About one range, whatever is listed inside it. */
function fileHref(format: ListFormat, { apiUrl, minVotes, range }: BlockListModel): string {
  const address = new URL(`/v1/block-lists/${format}`, apiUrl);
  address.searchParams.set('minVotes', String(range ? 3 : minVotes));
  if (range) address.searchParams.set('range', range.range);
  return address.href;
}
