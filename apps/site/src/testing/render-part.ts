import type { Locale } from '@rangewatch/schema';
import type { ComponentChild } from 'preact';
import { render } from 'preact-render-to-string';
import { createPageContext, type PageContext } from '../http/page-context.ts';

/** A page in English, as a reader without cookies sees it. */
export function readerOfPage(locale: Locale = 'en'): PageContext {
  return createPageContext({
    locale,
    isLocaleInPath: false,
    address: '/',
    isCareMode: false,
    hasSample: false,
    timeZone: 'Asia/Shanghai',
    siteUrl: 'http://site.test',
  });
}

export function renderPart(part: ComponentChild): string {
  return render(part as Parameters<typeof render>[0]);
}
