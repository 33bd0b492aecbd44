import type { ComponentChild } from 'preact';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary } from '../../layout/error-summary.tsx';
import { phoneName } from '../report/phone-name.ts';
import type { DraftPhone } from '../../report-gateway/phones.ts';

export interface PhoneView {
  readonly label: string;
  readonly smsNumber: string;
  /** Null: no code was asked for yet. */
  readonly phone: DraftPhone | null;
  /** The person says that the message was sent. */
  readonly wasSent: boolean;
  readonly error: string | null;
}

export function verifyPhonePage(page: PageContext, view: PhoneView): PageAnswer {
  const { t } = page;
  const { label, phone, error } = view;
  const isVerified = phone?.state === 'verified';
  const title = t(isVerified ? 'verifyPhone.done' : 'verifyPhone.title', {
    label: phoneName(label, t),
  });
  const errors = error === null ? [] : [{ field: 'show', message: error }];
  return privatePage(
    page,
    title,
    <>
      <ErrorSummary page={page} errors={errors} />
      <h1 class="govuk-heading-l">{title}</h1>
      {isVerified && <p class="govuk-body">{t('verifyPhone.doneText')}</p>}
      {phone === null && <Offer page={page} label={label} />}
      {phone?.state === 'waiting' && <ToSend page={page} view={view} phone={phone} />}
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={page.href('reportStep', { step: 'phones' })}>
          {t(isVerified ? 'verifyPhone.goOn' : 'verifyPhone.skip')}
        </a>
      </p>
    </>,
    error === null ? 200 : 400,
  );
}

/** For a deployment that no message can reach. */
export function offPage(page: PageContext): PageAnswer {
  const { t } = page;
  return privatePage(
    page,
    t('verifyPhone.off'),
    <>
      <h1 class="govuk-heading-l">{t('verifyPhone.off')}</h1>
      <p class="govuk-body">{t('verifyPhone.offText')}</p>
      <p class="govuk-body">
        <a class="govuk-button" href={page.href('reportStep', { step: 'phones' })}>
          {t('verifyPhone.goOn')}
        </a>
      </p>
    </>,
  );
}

function privatePage(
  page: PageContext,
  title: string,
  content: ComponentChild,
  status = 200,
): PageAnswer {
  const body = (
    <div class="rw-question">
      <a class="govuk-back-link" href={page.href('reportStep', { step: 'phones' })}>
        {page.t('answer.back')}
      </a>
      {content}
    </div>
  );
  return { kind: 'page', hasOwnForm: true, isPrivate: true, title, status, body };
}

/** Why one would, before any code is made. */
function Offer({ page, label }: { page: PageContext; label: string }) {
  const { t } = page;
  return (
    <>
      <p class="govuk-body">{t('verifyPhone.why')}</p>
      <p class="govuk-inset-text">{t('verifyPhone.never')}</p>
      <p class="govuk-body">{t('verifyPhone.kept')}</p>
      <form method="post" action={page.href('verifyPhone', {}, { label })} novalidate>
        <button class="govuk-button" id="show" type="submit">
          {t('verifyPhone.show')}
        </button>
      </form>
    </>
  );
}

function ToSend({
  page,
  view: { label, smsNumber, wasSent },
  phone,
}: {
  page: PageContext;
  view: PhoneView;
  phone: DraftPhone & { state: 'waiting' };
}) {
  const { t, timeZone } = page;
  const { code } = phone;
  return (
    <>
      {wasSent && (
        <p class="govuk-inset-text">
          <strong>{t('verifyPhone.notYet', { number: smsNumber })}</strong>
        </p>
      )}
      <div class="govuk-panel govuk-panel--confirmation rw-panel">
        <div class="govuk-panel__body">
          {t('verifyPhone.code')}
          <br />
          <strong class="rw-receipt-code">{inGroups(code)}</strong>
          <br />
          {t('verifyPhone.to')}
          <br />
          <strong class="rw-receipt-code">{smsNumber}</strong>
        </div>
      </div>
      <p class="govuk-body">{t('verifyPhone.spelled', { signs: code.split('').join(' ') })}</p>
      <p class="govuk-body">
        {t('verifyPhone.from', {
          label: phoneName(label, t),
          time: clockTime(phone.expiresAt, timeZone),
        })}
      </p>
      <p class="govuk-body rw-no-print">
        <a class="govuk-link" href={messageHref(smsNumber, code)}>
          {t('verifyPhone.write')}
        </a>
        <br />
        {t('verifyPhone.writeHint')}
      </p>
      <p class="govuk-inset-text">{t('verifyPhone.never')}</p>
      <p class="rw-no-print">
        <a class="govuk-button" href={page.href('verifyPhone', {}, { label, sent: 1 })}>
          {t('verifyPhone.sent')}
        </a>
      </p>
    </>
  );
}

/** `14:30`, in every language. */
function clockTime(instant: Date, timeZone: string): string {
  return instant.toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
}

/** `RW 7K3 QM9`. */
function inGroups(code: string): string {
  return code.replace(/^(..)(...)(...)$/, '$1 $2 $3');
}

/** Android reads `?body=`, iOS `&body=`: both take this. */
function messageHref(smsNumber: string, code: string): string {
  return `sms:${smsNumber.replaceAll(/[^+\d]/g, '')}?&body=${code}`;
}
