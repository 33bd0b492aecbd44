import { LOCALES } from '@rangewatch/schema';
import { render } from 'preact-render-to-string';
import { ASSETS } from '../assets/static-assets.ts';
import type { PageAnswer } from '../http/answer.ts';
import type { PageContext } from '../http/page-context.ts';
import { SampleBanner } from './sample-banner.tsx';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

/** The whole HTML document of a page. */
export function renderDocument(page: PageContext, answer: PageAnswer): string {
  return `<!doctype html>${render(<Document page={page} answer={answer} />)}`;
}

function Document({ page, answer }: { page: PageContext; answer: PageAnswer }) {
  return (
    <html lang={page.locale} class={page.isCareMode ? 'govuk-template care' : 'govuk-template'}>
      <head>
        <meta charset="utf-8" />
        <title>{`${answer.title} – ${page.t('site.name')}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0f4c81" />
        <link rel="stylesheet" href={ASSETS.stylesheet.href} />
        <link rel="icon" href={ASSETS.favicon.href} type="image/svg+xml" />
        {answer.script && <script type="module" src={ASSETS[answer.script].href} />}
        {!answer.isPrivate &&
          LOCALES.map((locale) => (
            <link
              rel="alternate"
              hreflang={locale}
              href={`${page.siteUrl}/${locale}${page.address}`}
            />
          ))}
        {answer.feed && (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={answer.feed.title}
            href={answer.feed.href}
          />
        )}
      </head>
      <body class="govuk-template__body">
        <a href="#main" class="govuk-skip-link">
          {page.t('site.skip')}
        </a>
        <SiteHeader page={page} />
        {page.hasSample && <SampleBanner page={page} />}
        <div class="govuk-width-container">
          <main id="main" class="govuk-main-wrapper">
            {answer.body}
          </main>
        </div>
        <SiteFooter page={page} hasOwnForm={answer.hasOwnForm ?? false} />
      </body>
    </html>
  );
}
