import type { Assessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { Details } from '../layout/details.tsx';

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

/** How our own reports are counted, and how the sentence would read one band up: not how far away that is. */
export function HowCounted({
  page,
  nextBand,
}: {
  page: PageContext;
  nextBand: Assessment['nextBand'];
}) {
  const { t, locale } = page;
  return (
    <Details summary={t('assessment.howCounted')}>
      <p class="govuk-body">{t('assessment.bands')}</p>
      <p class="govuk-body">{t('assessment.widths')}</p>
      {nextBand && <p class="govuk-body">{nextBand[locale]}</p>}
    </Details>
  );
}
