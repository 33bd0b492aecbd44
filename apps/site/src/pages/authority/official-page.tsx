import type { ComponentChildren } from 'preact';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';

interface OfficialPageProps {
  readonly title: string;
  /** Default 200, or 400 where there are errors. */
  readonly status?: number;
  readonly errors?: readonly FieldError[];
  readonly children: ComponentChildren;
}

/** A page for people of an authority that asks or says one thing, and that nothing keeps. */
export function officialPage(
  page: PageContext,
  { title, status, errors = [], children }: OfficialPageProps,
): PageAnswer {
  const isRefused = errors.length > 0;
  return {
    kind: 'page',
    hasOwnForm: true,
    isPrivate: true,
    title: `${isRefused ? `${page.t('error.prefix')} ` : ''}${title}`,
    status: status ?? (isRefused ? 400 : 200),
    body: (
      <div class="rw-question">
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{title}</h1>
        {children}
      </div>
    ),
  };
}
