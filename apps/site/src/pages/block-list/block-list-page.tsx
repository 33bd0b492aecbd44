import { formatCount } from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Carriers, Limits } from './block-list-advice.tsx';
import { ChoosePhone } from './choose-phone.tsx';
import { PhoneSteps } from './phone-steps.tsx';
import type { RangeToBlock } from './range-to-block.ts';
import type { BlockListModel } from './block-list-model.ts';

export function blockListPage(page: PageContext, model: BlockListModel): PageAnswer {
  const title = page.t('blockList.title');
  return {
    kind: 'page',
    title: model.range ? `${title} ${model.range.display}` : title,
    isIndexed: model.range === null,
    body: <BlockListBody page={page} model={model} />,
  };
}

function BlockListBody({ page, model }: { page: PageContext; model: BlockListModel }) {
  const { t } = page;
  return (
    <>
      <h1 class="govuk-heading-xl">{t('blockList.title')}</h1>
      {model.range ? (
        <AboutRange page={page} range={model.range} />
      ) : (
        <p class="govuk-body-l">{summary(page, model)}</p>
      )}
      <p class="govuk-body">{t('blockList.basis')}</p>
      {model.phone && <PhoneSteps page={page} phone={model.phone} model={model} />}
      <ChoosePhone page={page} model={model} />
      <Carriers page={page} />
      <Limits page={page} />
    </>
  );
}

function summary({ t, locale }: PageContext, { counts, minVotes }: BlockListModel): string {
  const listed = counts.find((count) => count.minVotes === minVotes);
  if (!listed || listed.numberCount + listed.rangeCount === 0) {
    return t('blockList.none', { minVotes });
  }
  return t('blockList.first', {
    minVotes,
    numbers: formatCount(listed.numberCount, locale),
    ranges: formatCount(listed.rangeCount, locale),
  });
}

function AboutRange({ page, range }: { page: PageContext; range: RangeToBlock }) {
  const { t, locale } = page;
  const { display, votes, pattern } = range;
  return (
    <>
      <h2 class="govuk-heading-m">{t('blockList.aboutRange', { range: display })}</h2>
      <p class="govuk-body-l">
        {votes > 0
          ? t('blockList.rangeListed', { votes: formatCount(votes, locale), pattern })
          : t('blockList.rangeNotListed', { pattern })}
      </p>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('blockList')}>
          {t('blockList.rangeAll')}
        </a>
      </p>
    </>
  );
}
