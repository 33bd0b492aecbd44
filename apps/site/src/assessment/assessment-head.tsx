import type { Assessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';

/** The answer first, in a whole sentence; then what it rests on. */
export function AssessmentHead({
  page,
  assessment,
}: {
  page: PageContext;
  assessment: Assessment;
}) {
  return (
    <div class="rw-answer rw-answer--reported">
      <p class="rw-answer__sentence">{assessment.sentence[page.locale]}</p>
      <p class="rw-answer__basis">{assessment.basis[page.locale]}</p>
    </div>
  );
}

/** Unknown and too few read alike: nothing in the page tells one from the other. */
export function NothingPublished({ page, sentence }: { page: PageContext; sentence: string }) {
  return (
    <div class="rw-answer">
      <p class="rw-answer__sentence">{sentence}</p>
      <p class="rw-answer__basis">{page.t('assessment.notSafe')}</p>
    </div>
  );
}

/** How the sentence would read one band up; not how far away that is. */
export function NextBand({ page, assessment }: { page: PageContext; assessment: Assessment }) {
  if (!assessment.nextBand) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{page.t('assessment.howCounted')}</span>
      </summary>
      <div class="govuk-details__text">
        <p class="govuk-body">{page.t('assessment.bands')}</p>
        <p class="govuk-body">{assessment.nextBand[page.locale]}</p>
      </div>
    </details>
  );
}
