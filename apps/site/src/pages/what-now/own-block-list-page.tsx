import { describeRange } from '@rangewatch/numbering';
import { formatCount } from '@rangewatch/schema';
import { RadioField } from '../../forms/choice-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Limits } from '../block-list/block-list-advice.tsx';
import { FORMATS_OF, type Phone, phonesFor } from '../block-list/phones.ts';
import { rangeToBlock } from '../block-list/range-to-block.ts';
import { StepList } from '../block-list/step-list.tsx';
import type { OwnBlock, OwnBlockList } from './own-block-list.ts';

/** Lines shown; the file holds all. */
const MOST_SHOWN = 12;

export interface OwnBlockListModel {
  readonly list: OwnBlockList;
  /** Null until one is chosen. */
  readonly phone: Phone | null;
}

export function ownBlockListPage(page: PageContext, model: OwnBlockListModel): PageAnswer {
  const { t } = page;
  const { list, phone } = model;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('ownBlockList.title'),
    isPrivate: true,
    body: (
      <>
        <a class="govuk-back-link" href={page.href('whatNow')}>
          {t('answer.back')}
        </a>
        <h1 class="govuk-heading-l">{t('ownBlockList.title')}</h1>
        {list.blocks.length === 0 ? (
          <p class="govuk-body">{t('whatNow.noRange')}</p>
        ) : (
          <>
            {phone && <OwnSteps page={page} phone={phone} list={list} />}
            <ChoosePhone page={page} phone={phone} />
            <Limits page={page} />
          </>
        )}
      </>
    ),
  };
}

/** What stands in the list, each line with why. */
export function OwnBlocks({ page, list }: { page: PageContext; list: OwnBlockList }) {
  const { t, locale } = page;
  const more = list.blocks.length - MOST_SHOWN;
  return (
    <>
      <ul class="rw-cards">
        {list.blocks.slice(0, MOST_SHOWN).map((block) => (
          <li class="rw-card">
            <p class="govuk-body rw-digits">
              <strong>{describeRange(block.range).display}</strong>
            </p>
            <p class="govuk-body">{reasonText(page, block)}</p>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p class="govuk-body">{t('ownBlockList.more', { count: formatCount(more, locale) })}</p>
      )}
    </>
  );
}

function reasonText(
  { t, locale }: PageContext,
  { reason, numberCount, callCount }: OwnBlock,
): string {
  return t(`ownBlockList.reason.${reason ?? 'one'}`, {
    numbers: formatCount(numberCount, locale),
    calls: formatCount(callCount, locale),
  });
}

function OwnSteps({ page, phone, list }: { page: PageContext; phone: Phone; list: OwnBlockList }) {
  const { t } = page;
  return (
    <section id="steps">
      <h2 class="govuk-heading-m">
        {t('blockList.steps', { phone: t(`blockList.phone.${phone}`) })}
      </h2>
      <StepList page={page} phone={phone} />
      <p class="govuk-body rw-secondary">{t('blockList.wording')}</p>
      <h3 class="govuk-heading-s">{t('ownBlockList.type')}</h3>
      <ul class="govuk-list">
        {list.blocks.slice(0, MOST_SHOWN).map(({ range }) => (
          <li class="rw-digits">{rangeToBlock(range, null).pattern}</li>
        ))}
      </ul>
      <h3 class="govuk-heading-s">{t('ownBlockList.files')}</h3>
      <ul class="govuk-list rw-link-list">
        {FORMATS_OF[phone].map((format) => (
          <li>
            <a
              class="govuk-link rw-standing-link"
              href={page.href('ownBlockListFile', { format })}
              download
            >
              {t(`blockList.format.${format}`)}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body rw-secondary">{t('blockList.wechat')}</p>
    </section>
  );
}

function ChoosePhone({ page, phone }: { page: PageContext; phone: Phone | null }) {
  const { t } = page;
  return (
    <form method="get" action={`${page.href('ownBlockList')}#steps`}>
      <RadioField
        t={t}
        name="phone"
        label={t('blockList.phone')}
        options={phonesFor(page).map((value) => ({ value, text: t(`blockList.phone.${value}`) }))}
        value={phone}
        errors={[]}
      />
      <button class="govuk-button" type="submit">
        {t('blockList.show')}
      </button>
    </form>
  );
}
