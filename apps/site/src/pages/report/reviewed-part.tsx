import { dayOfInstant, ensureCalendarDay, formatDay, timeOfDay } from '@rangewatch/schema';
import { TickField, TickItem } from '../../forms/choice-field.tsx';
import type { PageContext } from '../../http/page-context.ts';
import type { LoggedCall } from './answers.ts';
import { groupName, groupText } from './logged-groups.ts';
import {
  callName,
  isCallTicked,
  isPartTicked,
  partName,
  type ReviewedPart,
} from './review-pages.ts';

interface ReviewedPartProps {
  readonly page: PageContext;
  readonly part: ReviewedPart;
  readonly sent: URLSearchParams | null;
}

/** A number to tick, and folded below it its single calls, which count unless they are unticked. */
export function ReviewedPartField({ page, part, sent }: ReviewedPartProps) {
  const { t } = page;
  const name = groupName(part, page);
  return (
    <div class="govuk-form-group">
      <TickField
        name={partName(part)}
        label={`${name} · ${groupText(part, page)}`}
        isTicked={isPartTicked(part, sent)}
      />
      {part.calls.length > 1 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {t('report.log.single')} <span class="govuk-visually-hidden">{name}</span>
            </span>
          </summary>
          <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend">{t('report.log.singleLegend')}</legend>
            <div class="govuk-checkboxes">
              {part.calls.map((call, at) => (
                <TickItem
                  name={callName(part.places[at] ?? -1)}
                  label={callText(call, page)}
                  isTicked={isCallTicked(part, at, sent)}
                />
              ))}
            </div>
          </fieldset>
        </details>
      )}
    </div>
  );
}

/** `20 Nov 2026 14:03, missed`. */
function callText(call: LoggedCall, { t, locale, timeZone }: PageContext): string {
  const at = call.startedAt ? new Date(call.startedAt) : null;
  const day = at ? dayOfInstant(at, timeZone) : call.day;
  const when = [
    day ? formatDay(ensureCalendarDay(day), locale) : '',
    at ? timeOfDay(at, timeZone) : '',
  ];
  return [when.join(' ').trim(), ...howText(call, t)].join(t('list.separator'));
}

function howText(call: LoggedCall, t: PageContext['t']): readonly string[] {
  if (call.medium === 'message') return [t('medium.message')];
  if (call.turnedAway) return [t('report.log.turnedAway')];
  if (call.answered === null) return [];
  return [t(call.answered ? 'report.log.answered' : 'report.log.missed')];
}
