import { describeNumber, isCallerNumber } from '@rangewatch/numbering';
import {
  categoryName,
  evidenceCautionText,
  dayPartName,
  ensureCalendarDay,
  exposureRouteName,
  formatCount,
  formatDay,
  type OwnCall,
  type OwnReport,
  type ReceiptCode,
  timeOfDay,
} from '@rangewatch/schema';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { givenDayText } from '../report/given-day.ts';
import { phoneName } from '../report/phone-name.ts';
import { fileName } from '../evidence/file-name.ts';
import { Details } from '../../layout/details.tsx';
import { Fact, Facts } from '../../layout/facts.tsx';
import type { SiteDeps } from '../../site-deps.ts';
import { forWhomOf } from './answers-of.ts';
import { ReceiptCard } from './receipt-card.tsx';
import { Trail } from './trail.tsx';

/** Calls shown before the rest folds away. */
const SHOWN_CALLS = 20;

export function ownReportPage(
  page: PageContext,
  { timeZone }: Pick<SiteDeps, 'timeZone'>,
  receiptCode: ReceiptCode,
  report: OwnReport,
): PageAnswer {
  const { t } = page;
  return {
    kind: 'page',
    hasOwnForm: true,
    title: t('ownReport.title'),
    isPrivate: true,
    body: (
      <>
        <h1 class="govuk-heading-l">{t('ownReport.title')}</h1>
        <p class="govuk-body-l">{t(stateText(report))}</p>
        <h2 class="govuk-heading-m">{t('ownReport.trail')}</h2>
        <Trail page={page} entries={report.trail} />
        <Said page={page} report={report} />
        <Calls page={page} calls={report.calls} timeZone={timeZone} />
        <Proof page={page} report={report} />
        <ReceiptCard page={page} receiptCode={receiptCode} />
        <Actions page={page} report={report} />
      </>
    ),
  };
}

/** What is on record may count in part only, or not at all. */
function stateText({ state, calls }: OwnReport): MessageKey {
  const countable = calls.filter(({ turnedAway }) => !turnedAway);
  const counted = countable.filter(({ isCounted }) => isCounted);
  if (state !== 'accepted' || counted.length === countable.length)
    return `ownReport.state.${state}`;
  return counted.length === 0 ? 'ownReport.state.held' : 'ownReport.state.heldInPart';
}

function Said({ page, report }: { page: PageContext; report: OwnReport }) {
  const { t, locale } = page;
  if (report.state === 'erased') return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('ownReport.said')}</h2>
      <Facts>
        {report.exposures.map((exposure) => (
          <Fact name={t('report.check.campaign')}>
            <span class="rw-user-text">{exposure.title}</span>
            <br />
            {[
              givenDayText(exposure.exposedOn, exposure.dayPrecision, page),
              exposureRouteName(exposure.route, locale),
            ].join(' · ')}
            {exposure.consentShown && (
              <span class="rw-facts__note rw-user-text">
                {[
                  `${t('report.check.consent')}: ${t(`report.consent.${exposure.consentShown}`)}`,
                  exposure.consentWords,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            )}
          </Fact>
        ))}
        {report.exposedToNone && (
          <Fact name={t('report.check.givenTo')}>{t('report.given.none')}</Fact>
        )}
        {report.category && (
          <Fact name={t('report.check.category')}>{categoryName(report.category, locale)}</Fact>
        )}
        <Fact name={t('report.check.forWhom')}>{t(`report.forWhom.${forWhomOf(report)}`)}</Fact>
        <Fact name={t('ownReport.files')}>
          {report.evidence.length === 0
            ? t('ownReport.noFiles')
            : report.evidence.map((file) => (
                <>
                  {fileName(file, locale)}
                  {file.caution && (
                    <span class="rw-facts__note">{evidenceCautionText(file.caution, locale)}</span>
                  )}
                  <span class="rw-facts__note rw-user-text">SHA-256 {file.sha256}</span>
                </>
              ))}
          {report.state === 'accepted' && (
            <p class="govuk-body rw-no-print">
              <a class="govuk-link" href={page.href('evidence', { of: 'receipt' })}>
                {t('ownReport.changeFiles')}
              </a>
            </p>
          )}
        </Fact>
        <Fact name={t('ownReport.phones')}>
          {report.verifiedPhones.length === 0
            ? t('ownReport.unverified')
            : t('ownReport.verified', {
                phones: report.verifiedPhones
                  .map((label) => phoneName(label, t))
                  .join(t('list.separator')),
              })}
        </Fact>
        <Fact name={t('report.check.person')}>
          {t(report.countedAsPerson ? 'answer.yes' : 'answer.no')}
        </Fact>
      </Facts>
    </>
  );
}

function Calls({
  page,
  calls,
  timeZone,
}: {
  page: PageContext;
  calls: readonly OwnCall[];
  timeZone: string;
}) {
  const { t, locale } = page;
  if (calls.length === 0) return null;
  const total = calls.reduce((sum, { callCount }) => sum + callCount, 0);
  const shown = calls.slice(0, SHOWN_CALLS);
  const more = calls.slice(SHOWN_CALLS);
  return (
    <>
      <h2 class="govuk-heading-m">{t('ownReport.calls', { count: formatCount(total, locale) })}</h2>
      <CallTable page={page} calls={shown} timeZone={timeZone} />
      {more.length > 0 && (
        <Details summary={t('ownReport.moreCalls', { count: formatCount(more.length, locale) })}>
          <CallTable page={page} calls={more} timeZone={timeZone} />
        </Details>
      )}
    </>
  );
}

function CallTable({
  page,
  calls,
  timeZone,
}: {
  page: PageContext;
  calls: readonly OwnCall[];
  timeZone: string;
}) {
  const { t } = page;
  return (
    <table class="govuk-table">
      <thead>
        <tr>
          <th class="govuk-table__header" scope="col">
            {t('report.check.number')}
          </th>
          <th class="govuk-table__header" scope="col">
            {t('ownReport.when')}
          </th>
        </tr>
      </thead>
      <tbody>
        {calls.map((call) => (
          <tr>
            <td class="govuk-table__cell rw-digits">{numberText(page, call)}</td>
            <td class="govuk-table__cell">
              {whenText(page, call, timeZone)}
              {!call.isCounted && (
                <span class="rw-facts__note">
                  {t(call.turnedAway ? 'ownReport.turnedAway' : 'ownReport.held')}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function numberText({ t }: PageContext, { callerNumber }: OwnCall): string {
  if (callerNumber === null || !isCallerNumber(callerNumber))
    return t('report.number.withheldShort');
  return describeNumber(callerNumber).display;
}

function whenText({ t, locale }: PageContext, call: OwnCall, timeZone: string): string {
  const time = call.startedAt
    ? timeOfDay(new Date(call.startedAt), timeZone)
    : call.dayPart
      ? dayPartName(call.dayPart, locale)
      : '';
  const day = formatDay(ensureCalendarDay(call.day), locale);
  const times = call.callCount > 1 ? `× ${formatCount(call.callCount, locale)}` : '';
  const about = call.countIsApproximate && times ? t('report.calls.about', { times }) : times;
  return [day, time, about].filter(Boolean).join(' ');
}

/** Where the report stands in the ledger, for whoever wants to check. */
function Proof({ page, report }: { page: PageContext; report: OwnReport }) {
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('ownReport.proof')}</h2>
      <p class="govuk-body">{t('ownReport.proofText')}</p>
      <Facts>
        {report.parts.map((part) => (
          <Fact name={t(`ownReport.part.${part.state}`)}>
            {t('ownReport.leaf', { leaf: part.leafIndex })}
            <span class="rw-facts__note rw-user-text">SHA-256 {part.leafHash}</span>
            {part.withdrawalLeafIndex !== null && (
              <>
                <br />
                {t('ownReport.endLeaf', { leaf: part.withdrawalLeafIndex })}
              </>
            )}
          </Fact>
        ))}
      </Facts>
    </>
  );
}

function Actions({ page, report }: { page: PageContext; report: OwnReport }) {
  const { t } = page;
  return (
    <section class="rw-no-print">
      <h2 class="govuk-heading-m">{t('ownReport.actions')}</h2>
      {report.state === 'accepted' && (
        <p>
          <a class="govuk-button" href={page.href('whatNow')}>
            {t('ownReport.whatNow')}
          </a>
        </p>
      )}
      {report.state === 'accepted' && (
        <form method="post" action={page.href('ownReportChange')} class="govuk-button-group">
          <button
            class="govuk-button govuk-button--secondary"
            type="submit"
            name="kind"
            value="addition"
          >
            {t('ownReport.add')}
          </button>
          <button
            class="govuk-button govuk-button--secondary"
            type="submit"
            name="kind"
            value="correction"
          >
            {t('ownReport.correct')}
          </button>
        </form>
      )}
      <ul class="govuk-list rw-link-list">
        <li>
          <a class="govuk-link" href={page.href('ownReportCopy')}>
            {t('ownReport.copy')}
          </a>
        </li>
        {report.state === 'accepted' && (
          <li>
            <a class="govuk-link" href={page.href('ownReportSure', {}, { about: 'withdraw' })}>
              {t('receipt.withdraw.title')}
            </a>
          </li>
        )}
        {report.state !== 'erased' && (
          <li>
            <a class="govuk-link" href={page.href('ownReportSure', {}, { about: 'erase' })}>
              {t('receipt.erase.title')}
            </a>
          </li>
        )}
      </ul>
      <form method="post" action={page.href('ownReportLeave')}>
        <button class="rw-link-button" type="submit">
          {t('ownReport.leave')}
        </button>
      </form>
    </section>
  );
}
