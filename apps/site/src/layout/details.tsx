import type { ComponentChildren } from 'preact';

/** Folded away until it is asked for; opens without scripts. */
export function Details({
  summary,
  isOpen = false,
  children,
}: {
  summary: string;
  isOpen?: boolean;
  children: ComponentChildren;
}) {
  return (
    <details class="govuk-details" open={isOpen}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{summary}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  );
}
