import {
  type AuthorityId,
  type Complaint,
  findAuthority,
  letterLocales,
  renderComplaintText,
} from '@rangewatch/complaints';
import { TextField } from '../../forms/text-field.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';

const NO_ERRORS = [] as const;

/** Asks only what this body asks for. */
export function complaintFormPage(page: PageContext, authorityId: AuthorityId): PageAnswer {
  const { t, locale } = page;
  const authority = findAuthority(authorityId);
  const { name, asks, expect, url } = authority;
  const title = t('whatNow.complaintTo', { name: name[locale] });
  return {
    kind: 'page',
    hasOwnForm: true,
    title,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={page.href('whatNow')}>
          {t('answer.back')}
        </a>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{expect[locale]}</p>
        <p class="govuk-body">
          <a class="govuk-link rw-standing-link" href={url} rel="noreferrer">
            {new URL(url).host}
          </a>
        </p>
        {letterLocales(authority, locale).length > 1 && (
          <p class="govuk-body">{t('complaint.twoLanguages')}</p>
        )}
        <p class="govuk-inset-text">{t('complaint.notKept')}</p>
        <ComplaintForm page={page} authorityId={authorityId} asks={asks} />
        <p class="govuk-body rw-secondary">{t('complaint.wechat')}</p>
      </div>
    ),
  };
}

interface ComplaintFormProps {
  readonly page: PageContext;
  readonly authorityId: AuthorityId;
  readonly asks: ReturnType<typeof findAuthority>['asks'];
}

function ComplaintForm({ page, authorityId, asks }: ComplaintFormProps) {
  const { t } = page;
  return (
    <form method="post" action={page.href('complaint')} novalidate>
      <input type="hidden" name="to" value={authorityId} />
      {asks.includes('complainant') && (
        <TextField t={t} name="name" label={t('complaint.name')} errors={NO_ERRORS} value="" />
      )}
      {asks.includes('phone') && (
        <TextField
          t={t}
          name="phone"
          label={t('complaint.phone')}
          errors={NO_ERRORS}
          inputMode="tel"
          value=""
        />
      )}
      {asks.includes('address') && (
        <TextField
          t={t}
          name="address"
          label={t('complaint.address')}
          errors={NO_ERRORS}
          value=""
        />
      )}
      <div class="govuk-button-group">
        <button class="govuk-button" type="submit" name="as" value="pdf">
          {t('complaint.pdf')}
        </button>
        <button class="govuk-button govuk-button--secondary" type="submit" name="as" value="text">
          {t('complaint.text')}
        </button>
      </div>
    </form>
  );
}

/** To copy from, where nothing can be downloaded: what is sent, then what is only read. */
export function complaintTextPage(page: PageContext, letters: readonly Complaint[]): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('complaint.textTitle'),
    isPrivate: true,
    body: (
      <>
        <a class="govuk-back-link" href={page.href('whatNow')}>
          {t('answer.back')}
        </a>
        <h1 class="govuk-heading-l">{t('complaint.textTitle')}</h1>
        <p class="govuk-body rw-no-print">{t('complaint.copy')}</p>
        {/* The headings say which version is for what; what is copied need not. */}
        {letters.map((letter, at) => (
          <>
            {letters.length > 1 && (
              <h2 class="govuk-heading-m">
                {t(at === 0 ? 'complaint.toSend' : 'complaint.toRead')}
              </h2>
            )}
            <pre class="rw-copied-text" lang={letter.lang}>
              {renderComplaintText([{ ...letter, version: null }])}
            </pre>
          </>
        ))}
      </>
    ),
  };
}
