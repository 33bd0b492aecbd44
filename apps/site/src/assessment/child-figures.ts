import { formatCount, sourceName } from '@rangewatch/schema';
import type { ChildAssessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { bandText } from './band-text.ts';

/** What is shown of one sub-block, in words; sources stand side by side and are never added. */
export function childFigures(child: ChildAssessment, page: PageContext): string {
  const parts = [
    ...(child.reporters
      ? [page.t('child.people', { count: bandText(child.reporters, page) })]
      : []),
    ...child.officialSources.map(({ source, reportCount }) =>
      page.t('child.official', {
        count: formatCount(reportCount, page.locale),
        source: sourceName(source, page.locale),
      }),
    ),
  ];
  return parts.length > 0
    ? parts.join(page.locale === 'en' ? '; ' : '；')
    : page.t('child.nothing');
}
