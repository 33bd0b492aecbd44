import type { ComponentChildren } from 'preact';
import type { PageContext } from '../http/page-context.ts';
import { Details } from './details.tsx';

interface FoldInCareProps {
  readonly page: PageContext;
  readonly summary: string;
  /** The standard view shows the summary as a heading; else it shows what is inside only. */
  readonly isHeaded?: boolean;
  /** What is inside has been chosen already. */
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What few need at once: open in the standard view, folded away in care mode, so that the page says one thing first. */
export function FoldInCare({
  page,
  summary,
  isHeaded = false,
  isOpen = false,
  children,
}: FoldInCareProps) {
  if (page.isCareMode)
    return (
      <Details summary={summary} isOpen={isOpen}>
        {children}
      </Details>
    );
  if (!isHeaded) return <>{children}</>;
  return (
    <section>
      <h2 class="govuk-heading-m">{summary}</h2>
      {children}
    </section>
  );
}
