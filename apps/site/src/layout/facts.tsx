import type { ComponentChildren } from 'preact';

/** A summary list: name and value of each fact. */
export function Facts({ children }: { children: ComponentChildren }) {
  return <dl class="govuk-summary-list rw-facts">{children}</dl>;
}

/** `note` says what the value means, where that does not speak for itself. */
export function Fact({
  name,
  note,
  children,
}: {
  name: string;
  note?: string;
  children: ComponentChildren;
}) {
  return (
    <div class="govuk-summary-list__row">
      <dt class="govuk-summary-list__key">{name}</dt>
      <dd class="govuk-summary-list__value">
        {children}
        {note && <span class="rw-facts__note">{note}</span>}
      </dd>
    </div>
  );
}
