import type { ComponentChildren } from 'preact';

/** A summary list: name and value of each fact. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="govuk-summary-list">{children}</dl>;
}

export function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">{children}</dd>
    </div>
  );
}
