import { describeRange } from '@rangewatch/numbering';
import { actSubjectText, formatWeek, parseActSubject, type RowView } from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { subjectHref } from '../../objection/subject.ts';

/** A row in words that lead to its public page. */
export function RowName({ page, row: { about, title } }: { page: PageContext; row: RowView }) {
  const subject = parseActSubject(about);
  if (!subject) return <span class="rw-user-text">{about}</span>;
  if (subject.kind === 'range')
    return (
      <a class="govuk-link rw-standing-link rw-digits" href={subjectHref(subject.range, page)}>
        {describeRange(subject.range).display}
      </a>
    );
  const { campaignId } = subject;
  return (
    <a
      class="govuk-link rw-standing-link rw-user-text"
      href={page.href('campaign', { campaignId })}
    >
      {title ?? actSubjectText(subject)}
    </a>
  );
}

/** A row and its week, in one line of plain words. */
export function rowText({ locale }: PageContext, { about, title, week }: RowView): string {
  const subject = parseActSubject(about);
  const name = subject?.kind === 'range' ? describeRange(subject.range).display : (title ?? about);
  return `${name} · ${formatWeek(week, locale)}`;
}

/** A row that an address names, as somebody would type it. */
export function typedRow(about: string): string {
  const subject = parseActSubject(about);
  if (!subject) return about;
  return subject.kind === 'range' ? describeRange(subject.range).display : subject.campaignId;
}
