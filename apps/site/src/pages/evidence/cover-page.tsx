import { TickItem } from '../../forms/choice-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { ErrorSummary } from '../../layout/error-summary.tsx';
import { type Point, pointText, SHOWN_WIDTH, shownHeight, STRIP_COUNT } from './cover-areas.ts';

export interface CoverView {
  readonly of: string;
  readonly evidenceId: string;
  /** Of the copy, in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  /** The corner tapped first; null: none yet. */
  readonly corner: Point | null;
  /** Something was just covered. */
  readonly isDone: boolean;
  readonly error: string | null;
}

/** A picture that is tapped at two opposite corners of what is to be covered; strips for those who do not point. */
export function coverPage(page: PageContext, view: CoverView): PageAnswer {
  const { t } = page;
  const { of, error, isDone } = view;
  const errors = error === null ? [] : [{ field: 'picture', message: error }];
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('cover.title'),
    status: error === null ? 200 : 400,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={page.href('evidence', { of })}>
          {t('answer.back')}
        </a>
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('cover.title')}</h1>
        {isDone && (
          <p class="govuk-inset-text">
            <strong>{t('cover.done')}</strong>
          </p>
        )}
        <p class="govuk-body">{t('cover.text')}</p>
        <Picture page={page} view={view} />
        <Strips page={page} view={view} />
        <p>
          <a class="govuk-button" href={page.href('evidence', { of })}>
            {t('cover.goOn')}
          </a>
        </p>
      </div>
    ),
  };
}

function Picture({ page, view }: { page: PageContext; view: CoverView }) {
  const { t } = page;
  const { of, evidenceId, corner, size } = view;
  const key = corner ? 'cover.second' : 'cover.first';
  return (
    <form method="post" action={page.href('evidenceCover', { of, evidenceId })}>
      {corner && <input type="hidden" name="corner" value={pointText(corner)} />}
      <p class="govuk-body">
        <strong>{t(key)}</strong>
      </p>
      <input
        class="rw-cover__picture"
        id="picture"
        type="image"
        name="at"
        src={page.href('evidencePicture', { of, evidenceId })}
        alt={t(key)}
        width={SHOWN_WIDTH}
        height={shownHeight(size)}
      />
      {corner && (
        <p class="govuk-body">
          <a
            class="govuk-link rw-standing-link"
            href={page.href('evidenceCover', { of, evidenceId })}
          >
            {t('cover.again')}
          </a>
        </p>
      )}
    </form>
  );
}

function Strips({ page, view: { of, evidenceId } }: { page: PageContext; view: CoverView }) {
  const { t } = page;
  const strips = Array.from({ length: STRIP_COUNT }, (_, index) => index + 1);
  return (
    <Details summary={t('cover.strips')}>
      <form method="post" action={page.href('evidenceCover', { of, evidenceId })}>
        <fieldset class="govuk-fieldset">
          <legend class="govuk-fieldset__legend">
            {t('cover.stripsText', { count: STRIP_COUNT })}
          </legend>
          <div class="govuk-checkboxes">
            {strips.map((strip) => (
              <TickItem
                name={`strip${strip}`}
                label={t('cover.strip', { strip })}
                isTicked={false}
              />
            ))}
          </div>
        </fieldset>
        <button class="govuk-button govuk-button--secondary" type="submit">
          {t('cover.coverStrips')}
        </button>
      </form>
    </Details>
  );
}
