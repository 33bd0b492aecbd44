import type { PageAnswer } from '../../../http/answer.ts';
import type { PageContext } from '../../../http/page-context.ts';
import { forgetToken } from '../authority-token.ts';
import { officialPage } from '../official-page.tsx';

/** Fields that hold what somebody wrote in their own words. */
const WRITTEN = ['words', 'reason'];

/** What somebody sent after their session had ended, kept until they have signed in; null: they had written nothing. */
export function sessionEndedPage(page: PageContext, form: URLSearchParams): PageAnswer | null {
  const { t } = page;
  const written = WRITTEN.flatMap((name) => form.get(name) || []).join('\n');
  if (written === '') return null;
  const kept = [...form].filter(([name]) => name !== 'next');
  const asked = officialPage(page, {
    title: t('sessionEnded.title'),
    children: (
      <>
        <p class="govuk-body">{t('sessionEnded.text')}</p>
        <p class="govuk-body">
          <a
            class="govuk-link rw-standing-link"
            href={page.href('authoritySignIn')}
            target="_blank"
            rel="noopener"
          >
            {t('sessionEnded.signIn')}
          </a>
        </p>
        <form method="post">
          {kept.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <div class="govuk-form-group">
            <label class="govuk-label" for="written">
              {t('sessionEnded.written')}
            </label>
            <textarea class="govuk-textarea" id="written" rows={5} readonly>
              {written}
            </textarea>
          </div>
          <button class="govuk-button" type="submit">
            {t('sessionEnded.goOn')}
          </button>
        </form>
      </>
    ),
  });
  return { ...asked, status: 403, cookies: [forgetToken()] };
}
