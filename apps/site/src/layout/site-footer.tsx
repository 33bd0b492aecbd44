import type { PageContext } from '../http/page-context.ts';
import type { MessageKey } from '../locale/translate.ts';
import type { PlainRouteName } from '../routes.ts';
import { Details } from './details.tsx';
import { LanguageLinks } from './language-links.tsx';
import { LookUpForm } from './look-up-form.tsx';

interface FooterLink {
  readonly route: PlainRouteName;
  readonly key: MessageKey;
}

const OWN: FooterLink = { route: 'receipt', key: 'footer.receipt' };
const COLLECTIVE: readonly FooterLink[] = [
  { route: 'places', key: 'places.all' },
  { route: 'carriers', key: 'carriers.all' },
  { route: 'objection', key: 'footer.objection' },
  { route: 'weeks', key: 'footer.downloads' },
  { route: 'data', key: 'data.footer' },
  { route: 'status', key: 'footer.status' },
];

export function SiteFooter({ page, hasOwnForm }: { page: PageContext; hasOwnForm: boolean }) {
  return (
    <footer class="rw-footer">
      <div class="govuk-width-container">
        {!hasOwnForm && <LookUpForm page={page} isHead={false} />}
        <p class="govuk-body rw-footer__text">{page.t('footer.what')}</p>
        {page.isCareMode ? (
          <CareLinks page={page} />
        ) : (
          <Links page={page} links={[OWN, ...COLLECTIVE]} />
        )}
      </div>
    </footer>
  );
}

/** One's own report and the languages; what the header leaves out in care mode folds away. */
function CareLinks({ page }: { page: PageContext }) {
  const { t } = page;
  return (
    <>
      <Links page={page} links={[OWN]} />
      <nav aria-label={t('site.languages')}>
        <ul class="rw-inline-list rw-footer__links">
          <LanguageLinks page={page} />
        </ul>
      </nav>
      <Details summary={t('footer.more')}>
        <Links page={page} links={[{ route: 'campaigns', key: 'nav.campaigns' }, ...COLLECTIVE]} />
      </Details>
    </>
  );
}

function Links({ page, links }: { page: PageContext; links: readonly FooterLink[] }) {
  return (
    <ul class="rw-inline-list rw-footer__links">
      {links.map(({ route, key }) => (
        <li>
          <a class="govuk-link rw-standing-link" href={page.href(route)}>
            {page.t(key)}
          </a>
        </li>
      ))}
    </ul>
  );
}
