import type { Assessment } from '@rangewatch/statistics';
import type { PageContext } from '../http/page-context.ts';
import { Details } from '../layout/details.tsx';
import type { Assessed } from './assess-as-of-now.ts';
import { unbrokenDisplay } from './unbroken-display.ts';

/**
 * The answer first, in a whole sentence; then what it rests on. Of what is silent itself, the wider range that
 * lists name says more.
 */
export function AssessmentHead({
  page,
  assessed: { assessment, through },
  nothing,
}: {
  page: PageContext;
  assessed: Assessed;
  /** The sentence where nothing may be said. */
  nothing: string;
}) {
  const { locale } = page;
  if (assessment) {
    return <Reported sentence={assessment.sentence[locale]} basis={assessment.basis[locale]} />;
  }
  if (!through) return <NothingPublished page={page} sentence={nothing} />;
  const range = unbrokenDisplay(through.range);
  return (
    <Reported
      sentence={page.t('assessment.through', { range, sentence: through.sentence[locale] })}
      basis={`${nothing} ${through.basis[locale]}`}
    />
  );
}

function Reported({ sentence, basis }: { sentence: string; basis: string }) {
  return (
    <div class="rw-answer rw-answer--reported">
      <p class="rw-answer__sentence">{sentence}</p>
      <p class="rw-answer__basis">{basis}</p>
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
