import type { PageContext } from '../../http/page-context.ts';
import { SourceNote } from './checked-source.tsx';
import { type Phone, sourceOf, stepsOf } from './phones.ts';

/** What to do on one kind of phone, with who says so where its maker does. */
export function StepList({ page, phone }: { page: PageContext; phone: Phone }) {
  const source = sourceOf(phone);
  return (
    <>
      <ol class="govuk-list govuk-list--number">
        {stepsOf(phone).map((step) => (
          <li>{page.t(step)}</li>
        ))}
      </ol>
      {source && (
        <p class="govuk-body">
          <SourceNote page={page} source={source} />
        </p>
      )}
    </>
  );
}
