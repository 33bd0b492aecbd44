import {
  AUTHORITIES,
  citation,
  DRAFT_NOTE,
  inForce,
  LAW,
  type LawSentence,
  NOT_KNOWN,
} from '@rangewatch/complaints';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { FoldInCare } from '../../layout/fold-in-care.tsx';

/** Whom to tell in which case, and what to expect: six bodies of the mainland; those of the US fold away. */
export function Authorities({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <>
      <Bodies page={page} country="CN" />
      <Details summary={t('help.tell.us')}>
        <Bodies page={page} country="US" />
      </Details>
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('receipt')}>
          {t('help.tell.pack')}
        </a>
      </p>
    </>
  );
}

function Bodies({ page, country }: { page: PageContext; country: 'CN' | 'US' }) {
  const { locale } = page;
  return (
    <ul class="rw-cases">
      {AUTHORITIES.filter((authority) => authority.country === country).map(
        ({ name, takes, expect, phone, url }) => (
          <li class="rw-cases__item">
            <p class="govuk-body rw-cases__case">{takes[locale]}</p>
            <p class="govuk-body">
              <strong>{name[locale]}</strong>{' '}
              {phone && (
                <a class="govuk-link rw-tel" href={`tel:${phone}`}>
                  {phone}
                </a>
              )}
              <br />
              {expect[locale]}
              <br />
              <a class="govuk-link" href={url} rel="noreferrer">
                {new URL(url).host}
              </a>
            </p>
          </li>
        ),
      )}
    </ul>
  );
}

const PARTS = ['data', 'calls', 'remedy'] as const;

/** What the law says, each sentence with where it stands, and what is not known. */
export function Rights({ page }: { page: PageContext }) {
  const { t, locale } = page;
  return (
    <>
      {PARTS.map((part) => (
        <FoldInCare page={page} summary={t(`help.rights.${part}`)} isHeaded>
          <ul class="govuk-list govuk-list--bullet">
            {LAW.filter(({ about }) => about === part).map((sentence) => (
              <li>
                {sentence.text[locale]}
                <Source sentence={sentence} page={page} />
              </li>
            ))}
          </ul>
          {part === 'calls' && <p class="govuk-inset-text">{DRAFT_NOTE[locale]}</p>}
        </FoldInCare>
      ))}
      <FoldInCare page={page} summary={t('help.rights.notKnown')} isHeaded>
        <ul class="govuk-list govuk-list--bullet">
          {NOT_KNOWN.map((text) => (
            <li>{text[locale]}</li>
          ))}
        </ul>
      </FoldInCare>
      <p class="govuk-body rw-secondary">{t('help.rights.note')}</p>
    </>
  );
}

/** The article, since when it is in force, and the page that holds the text where one is known. */
function Source({ sentence, page }: { sentence: LawSentence; page: PageContext }) {
  const { locale } = page;
  const { law } = sentence;
  const cited = citation(sentence, locale);
  return (
    <span class="rw-facts__note">
      {'url' in law.text ? (
        <a class="govuk-link" href={law.text.url} rel="noreferrer">
          {cited}
        </a>
      ) : (
        cited
      )}
      {page.t('help.rights.since', { since: inForce(law, locale) })}
    </span>
  );
}
