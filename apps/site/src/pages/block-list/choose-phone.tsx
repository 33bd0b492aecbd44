import { formatCount } from '@rangewatch/schema';
import { RadioField } from '../../forms/choice-field.tsx';
import { FoldInCare } from '../../layout/fold-in-care.tsx';
import type { PageContext } from '../../http/page-context.ts';
import { phonesFor } from './phones.ts';
import type { BlockListModel } from './block-list-model.ts';

const ON_OFFER = 6;

/** Which phone, and from how many reports on; a plain form, so that the answer has an address. */
export function ChoosePhone({ page, model }: { page: PageContext; model: BlockListModel }) {
  const { t, locale } = page;
  const thresholds = model.counts.slice(0, ON_OFFER).map((count) => ({
    value: String(count.minVotes),
    text: t('blockList.thresholdOption', {
      votes: count.minVotes,
      numbers: formatCount(count.numberCount, locale),
      ranges: formatCount(count.rangeCount, locale),
    }),
  }));
  return (
    <form method="get" action={`${page.href('blockList')}#steps`}>
      <RadioField
        t={t}
        name="phone"
        label={t('blockList.phone')}
        options={phonesFor(page).map((phone) => ({
          value: phone,
          text: t(`blockList.phone.${phone}`),
        }))}
        value={model.phone}
        errors={[]}
      />
      {model.range ? (
        <input type="hidden" name="range" value={model.range.range} />
      ) : (
        <FoldInCare page={page} summary={t('blockList.threshold')}>
          <RadioField
            t={t}
            name="minVotes"
            label={t('blockList.threshold')}
            hint={t('blockList.thresholdHint')}
            options={thresholds}
            value={String(model.minVotes)}
            errors={[]}
          />
        </FoldInCare>
      )}
      <button class="govuk-button" type="submit">
        {t('blockList.show')}
      </button>
    </form>
  );
}
