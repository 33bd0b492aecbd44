import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { PageContext } from '../http/page-context.ts';
import type { Listing } from '@rangewatch/statistics';
import type { MessageKey } from '../locale/translate.ts';
import type { Assessed } from './assess-as-of-now.ts';

interface SubjectActionsProps {
  readonly page: PageContext;
  /** The number or range the page is about. */
  readonly subject: NumberRange;
  readonly assessed: Assessed;
  readonly report: { readonly href: string; readonly text: string };
}

/** What a reader may do about a number or range: one button, and three quieter ones in a row. */
export function SubjectActions({ page, subject, assessed, report }: SubjectActionsProps) {
  const { t } = page;
  const isNumber = rangeParts(subject).openDigits === 0;
  return (
    <div class="rw-actions">
      <a class="govuk-button rw-actions__main" href={report.href}>
        {report.text}
      </a>
      <ul class="rw-actions__list">
        <BlockAction page={page} subject={subject} listing={assessed.listing} />
        <li>
          <a class="rw-actions__link" href={page.href('objection', {}, { subject })}>
            {t(isNumber ? 'actions.mine' : 'actions.mineInside')}
          </a>
        </li>
        {!page.isCareMode && (
          <li>
            <a class="rw-actions__link" href="#follow">
              {t('feed.follow')}
            </a>
          </li>
        )}
      </ul>
    </div>
  );
}

/** Only what lists name is offered to be blocked: by itself, or the wider range that turns it away. */
function BlockAction({
  page,
  subject,
  listing: { isListed, through },
}: {
  page: PageContext;
  subject: NumberRange;
  listing: Listing;
}) {
  if (!isListed && !through) return null;
  const isNumber = rangeParts(subject).openDigits === 0;
  const range = isListed && !isNumber ? subject : through;
  return (
    <li>
      <a class="rw-actions__link" href={page.href('blockList', {}, range ? { range } : {})}>
        {page.t(blockText(subject, range))}
      </a>
    </li>
  );
}

function blockText(subject: NumberRange, range: NumberRange | null): MessageKey {
  if (range === null) return 'places.blockList';
  return range === subject ? 'actions.block' : 'actions.blockAround';
}
