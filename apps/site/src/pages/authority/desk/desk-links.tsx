import type { MessageKey } from '../../../locale/translate.ts';
import type { PageContext } from '../../../http/page-context.ts';

interface DeskLink {
  readonly href: string;
  readonly text: MessageKey;
}

/** Where somebody at an authority goes from their desk, besides the newest week. */
function linksOf(page: PageContext): readonly DeskLink[] {
  return [
    { href: page.href('authorityCases'), text: 'cases.title' },
    { href: page.href('authorityEvidenceRequests'), text: 'evidenceRequests.title' },
    { href: page.href('weeks'), text: 'desk.publicWeeks' },
    { href: page.href('calendar'), text: 'calendar.title' },
    { href: page.href('recipes'), text: 'recipes.title' },
    { href: page.href('methodSignals'), text: 'signals.method' },
  ];
}

export function DeskLinks({ page }: { page: PageContext }) {
  return (
    <nav class="rw-no-print" aria-label={page.t('desk.links')}>
      <h2 class="govuk-heading-m">{page.t('desk.links')}</h2>
      <ul class="govuk-list">
        {linksOf(page).map(({ href, text }) => (
          <li>
            <a class="govuk-link rw-standing-link" href={href}>
              {page.t(text)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
