import { type NumberRange, rangeParts } from '@rangewatch/numbering';
import type { PageContext } from '../http/page-context.ts';

interface SubjectActionsProps {
  readonly page: PageContext;
  /** The number or range the page is about. */
  readonly subject: NumberRange;
  /** What a list of it would block; null for what nobody should. */
  readonly blocked: NumberRange | null;
  readonly report: { readonly href: string; readonly text: string };
}

const WORDS = {
  number: { block: 'actions.blockAround', mine: 'actions.mine' },
  range: { block: 'actions.block', mine: 'actions.mineInside' },
} as const;

/** What a reader may do about a number or range: one button, and three quieter ones in a row. */
export function SubjectActions({ page, subject, blocked, report }: SubjectActionsProps) {
  const { t } = page;
  const words = WORDS[rangeParts(subject).openDigits > 0 ? 'range' : 'number'];
  return (
    <div class="rw-actions">
      <a class="govuk-button rw-actions__main" href={report.href}>
        {report.text}
      </a>
      <ul class="rw-actions__list">
        {blocked && (
          <li>
            <a class="rw-actions__link" href={page.href('blockList', {}, { range: blocked })}>
              {t(words.block)}
            </a>
          </li>
        )}
        <li>
          <a class="rw-actions__link" href={page.href('objection', {}, { subject })}>
            {t(words.mine)}
          </a>
        </li>
        <li>
          <a class="rw-actions__link" href="#follow">
            {t('feed.follow')}
          </a>
        </li>
      </ul>
    </div>
  );
}
