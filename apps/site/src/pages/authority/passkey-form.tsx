import { HiddenFields } from '../../forms/hidden-fields.tsx';
import type { PageContext } from '../../http/page-context.ts';
import type { PasskeyOptions } from '../../report-gateway/authority-accounts.ts';

interface PasskeyFormProps {
  readonly page: PageContext;
  readonly action: string;
  /** `create`: a new passkey; `get`: an answer of one there is. */
  readonly use: 'create' | 'get';
  readonly options: PasskeyOptions;
  readonly button: string;
  /** Sent along as they are. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A form that the page's script fills in with what the passkey says. As it stands, before any script or without one,
 * it says what else there is; the script shows the button where passkeys can be used. Parts are without a class: one that
 * says how a thing is displayed would win over `hidden`.
 */
export function PasskeyForm({ page, action, use, options, button, fields }: PasskeyFormProps) {
  const { t } = page;
  return (
    <form
      method="post"
      action={action}
      data-passkey={use}
      data-options={JSON.stringify(options)}
      novalidate
    >
      <HiddenFields fields={fields} />
      <input type="hidden" name="credential" value="" />
      <div data-part="unavailable">
        <p class="govuk-inset-text">
          {t('authority.noPasskey')}{' '}
          <a class="govuk-link" href={page.href('authority')}>
            {t('authority.withToken')}
          </a>
        </p>
      </div>
      <div data-part="ready" hidden>
        <button class="govuk-button" type="submit">
          {button}
        </button>
      </div>
      <div role="alert">
        <div data-part="failed" hidden>
          <p class="govuk-error-message">{t('authority.passkeyFailed')}</p>
        </div>
      </div>
    </form>
  );
}
