import { describeNumber } from '@rangewatch/numbering';
import type { ShownGoodNumber } from '@rangewatch/statistics';
import type { ComponentChildren } from 'preact';
import type { PageContext } from '../http/page-context.ts';
import type { MessageKey } from '../locale/translate.ts';
import { bandText } from './band-text.ts';

const BASES: Readonly<Record<ShownGoodNumber['basis'], MessageKey>> = {
  plan: 'good.plan',
  operator: 'good.operator',
  objection: 'good.objection',
  people: 'good.people',
};

interface KnownProps {
  readonly page: PageContext;
  readonly known: readonly ShownGoodNumber[];
}

/** Whose number it is, or that people want its calls; and that a display proves neither. */
export function KnownNumber({ page, known }: KnownProps) {
  const { t, locale } = page;
  return (
    <Known page={page} known={known} face="rw-known">
      {known.map((number) => (
        <>
          <h2 class="govuk-heading-m rw-known__title">
            {number.name
              ? t('good.title', {
                  number: describeNumber(number.number).display,
                  name: number.name[locale],
                })
              : t('good.wantedTitle')}
          </h2>
          <p class="govuk-body">{basisText(number, page)}</p>
        </>
      ))}
    </Known>
  );
}

/** The same for the numbers inside a range, each with its page. */
export function KnownNumbersInside({ page, known }: KnownProps) {
  const { t, locale } = page;
  return (
    <Known page={page} known={known}>
      <h2 class="govuk-heading-m">{t('good.insideTitle')}</h2>
      <ul class="rw-cards">
        {known.map((number) => (
          <li class="rw-card">
            <p class="govuk-body rw-card__text">
              <a class="govuk-link rw-digits" href={page.href('number', { number: number.number })}>
                {describeNumber(number.number).display}
              </a>{' '}
              {number.name && <strong>{number.name[locale]}</strong>}
            </p>
            <p class="govuk-body rw-card__text rw-secondary">{basisText(number, page)}</p>
          </li>
        ))}
      </ul>
    </Known>
  );
}

/** Nothing where none is known; else what is known, and that any display can be forged. */
function Known({
  page,
  known,
  face,
  children,
}: KnownProps & { face?: string; children: ComponentChildren }) {
  if (known.length === 0) return null;
  return (
    <section class={face}>
      {children}
      <p class="govuk-body">{page.t('good.forged')}</p>
    </section>
  );
}

function basisText({ basis, reporters }: ShownGoodNumber, page: PageContext): string {
  return page.t(BASES[basis], { count: reporters ? bandText(reporters, page) : '' });
}
