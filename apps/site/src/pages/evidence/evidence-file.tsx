import {
  dayOfInstant,
  evidenceCautionText,
  evidenceKindName,
  evidenceSubjectName,
  formatDay,
  type OwnEvidence,
  timeOfDay,
} from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { OwnerName } from './evidence-owner.ts';

/** One file: what it is, how it can be told to be that one, and what can be done with it. */
export function EvidenceFile({
  page,
  of,
  file,
}: {
  page: PageContext;
  of: OwnerName;
  file: OwnEvidence;
}) {
  const { t, locale } = page;
  const address = { of, evidenceId: file.evidenceId };
  const name = evidenceSubjectName(file.subject, locale);
  return (
    <li class="rw-evidence__file">
      {file.kind === 'picture' && (
        <img
          class="rw-evidence__picture"
          src={page.href('evidencePicture', address)}
          alt={t(file.isCovered ? 'evidence.coveredCopy' : 'evidence.copy')}
        />
      )}
      <div>
        <strong>{name}</strong>
        <p class="govuk-body rw-evidence__facts">
          {[evidenceKindName(file.kind, locale), sizeText(page, file.byteCount)].join(' · ')}
          <br />
          {receivedText(page, file.receivedAt)}
          <br />
          <span class="rw-secondary">
            {t('evidence.hash')} <code class="rw-user-text">{file.sha256}</code>
          </span>
        </p>
        {file.caution && <p class="govuk-body">{evidenceCautionText(file.caution, locale)}</p>}
        {file.kind === 'picture' && (
          <p class="govuk-body">
            <a class="govuk-link rw-standing-link" href={page.href('evidenceCover', address)}>
              {t(file.isCovered ? 'evidence.coverMore' : 'evidence.cover')}
            </a>
          </p>
        )}
        <form method="post" action={page.href('evidenceRemove', address)}>
          <button class="govuk-button govuk-button--secondary" type="submit">
            {t('evidence.remove')}
            <span class="govuk-visually-hidden"> {name}</span>
          </button>
        </form>
      </div>
    </li>
  );
}

function sizeText({ t, locale }: PageContext, bytes: number): string {
  const megabytes = bytes / 1_000_000;
  const digits = { maximumFractionDigits: megabytes < 1 ? 2 : 1 };
  return t('evidence.size', { size: Math.max(megabytes, 0.01).toLocaleString(locale, digits) });
}

function receivedText({ t, locale, timeZone }: PageContext, at: string): string {
  const instant = new Date(at);
  const day = formatDay(dayOfInstant(instant, timeZone), locale);
  return t('evidence.received', { time: `${day} ${timeOfDay(instant, timeZone)}` });
}
