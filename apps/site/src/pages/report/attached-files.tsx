import { evidenceKindName, evidenceSubjectName, type OwnEvidence } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { readDraftCode } from './draft-store.ts';
import type { StepState } from './step.ts';

/** The files of the report being written; none when they cannot be asked for just now. */
export async function attachedFiles({
  request,
  deps,
}: Pick<StepState, 'request' | 'deps'>): Promise<readonly OwnEvidence[]> {
  const code = readDraftCode(request);
  if (!code) return [];
  const listed = await deps.gateway.listEvidence({ kind: 'draft', code }, request);
  return listed.kind === 'accepted' ? listed.value : [];
}

/** Each file by what it shows, and the way to add, cover or remove one. */
export function AttachedFiles({
  page,
  files,
}: {
  page: PageContext;
  files: readonly OwnEvidence[];
}) {
  const { t, locale } = page;
  const href = page.href('evidence', { of: 'draft' });
  if (files.length === 0)
    return (
      <p class="govuk-body">
        <a class="govuk-link rw-standing-link" href={href}>
          {t('report.check.files')}
        </a>
      </p>
    );
  return (
    <dl class="govuk-summary-list rw-group">
      <div class="govuk-summary-list__row">
        <dt class="govuk-summary-list__key">{t('report.check.attached')}</dt>
        <dd class="govuk-summary-list__value">
          <ul class="govuk-list">
            {files.map(({ subject, kind }) => (
              <li>
                {[evidenceSubjectName(subject, locale), evidenceKindName(kind, locale)].join(' · ')}
              </li>
            ))}
          </ul>
        </dd>
        <dd class="govuk-summary-list__actions">
          <a class="govuk-link" href={href}>
            {t('answer.change')}
            <span class="govuk-visually-hidden"> {t('report.check.attached')}</span>
          </a>
        </dd>
      </div>
    </dl>
  );
}
