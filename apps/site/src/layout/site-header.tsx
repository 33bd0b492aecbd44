import type { PageContext } from '../http/page-context.ts';
import type { MessageKey } from '../locale/translate.ts';
import type { RouteName } from '../routes.ts';
import { LanguageLinks } from './language-links.tsx';

const SECTIONS = [
  { route: 'home', key: 'nav.home', paths: ['/number/', '/range/'] },
  { route: 'campaigns', key: 'nav.campaigns', paths: ['/campaign'] },
  { route: 'weeks', key: 'nav.weeks', paths: ['/week'] },
  { route: 'report', key: 'nav.report', paths: ['/report'] },
  { route: 'help', key: 'nav.help', paths: ['/help'] },
] as const satisfies readonly { route: RouteName; key: MessageKey; paths: readonly string[] }[];

/** What care mode keeps: three that fit one line of a phone. */
const CARE_SECTIONS: readonly RouteName[] = ['home', 'report', 'help'];

/** In care mode it is short: the languages stand below the page, where they are in nobody's way. */
export function SiteHeader({ page }: { page: PageContext }) {
  return (
    <header class="rw-header">
      <div class="rw-header__top">
        <div class="govuk-width-container rw-header__row">
          <p class="rw-header__notice">{page.t('site.notGovernment')}</p>
          <nav class="rw-header__settings" aria-label={page.t('site.settings')}>
            <ul class="rw-inline-list">
              {!page.isCareMode && <LanguageLinks page={page} />}
              <li>
                <CareLink page={page} />
              </li>
            </ul>
          </nav>
        </div>
      </div>
      <div class="govuk-width-container rw-header__row">
        <a class="rw-brand" href={page.href('home')}>
          <BrandMark />
          <span class="rw-brand__name">{page.t('site.name')}</span>
        </a>
        <nav aria-label={page.t('site.sections')}>
          <ul class="rw-inline-list rw-sections">
            {sectionsFor(page).map((section) => (
              <li>
                <a
                  class="rw-sections__link"
                  href={page.href(section.route)}
                  aria-current={isCurrent(page, section) ? 'true' : undefined}
                >
                  {page.t(section.key)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}

function CareLink({ page }: { page: PageContext }) {
  const on = page.isCareMode ? 0 : 1;
  return (
    <a class="govuk-link rw-care-link" href={page.href('care', {}, { on })} rel="nofollow">
      {page.t(page.isCareMode ? 'care.off' : 'care.on')}
    </a>
  );
}

function sectionsFor({ isCareMode }: PageContext) {
  return isCareMode ? SECTIONS.filter(({ route }) => CARE_SECTIONS.includes(route)) : SECTIONS;
}

function isCurrent(page: PageContext, section: (typeof SECTIONS)[number]): boolean {
  if (section.route === 'home' && /^\/(?:\?|$)/.test(page.address)) return true;
  return section.paths.some((path) => page.address.startsWith(path));
}

/** Known digits solid, open digits outlined. */
function BrandMark() {
  return (
    <svg
      class="rw-brand__mark"
      viewBox="0 0 74 22"
      width="74"
      height="22"
      aria-hidden="true"
      focusable="false"
    >
      {[0, 15, 30].map((x) => (
        <rect x={x} y="1" width="13" height="20" rx="2" fill="currentColor" />
      ))}
      {[46, 61].map((x) => (
        <rect
          x={x}
          y="2"
          width="11"
          height="18"
          rx="1.5"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
        />
      ))}
    </svg>
  );
}
