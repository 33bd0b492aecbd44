import {
  EVIDENCE_KEPT_DAYS,
  EVIDENCE_SUBJECTS,
  evidenceSubjectName,
  LARGEST_EVIDENCE,
  megabytesOf,
  MOST_EVIDENCE_FILES,
  type OwnEvidence,
} from '@rangewatch/schema';
import { RadioField } from '../../forms/choice-field.tsx';
import { FieldErrorMessage, FormGroup } from '../../forms/field-parts.tsx';
import type { PageAnswer } from '../../http/answer.ts';
import type { PageContext } from '../../http/page-context.ts';
import { ErrorSummary, type FieldError } from '../../layout/error-summary.tsx';
import { EvidenceFile } from './evidence-file.tsx';
import type { OwnerName } from './evidence-owner.ts';

export interface EvidenceView {
  readonly of: OwnerName;
  readonly files: readonly OwnEvidence[];
  readonly errors: readonly FieldError[];
  /** What was chosen when the form was last sent. */
  readonly subject: string;
  /** The file just sent was there already. */
  readonly isTwice: boolean;
}

/** Files of one report: what is there, and a form for one more. */
export function evidencePage(page: PageContext, view: EvidenceView): PageAnswer {
  const { t } = page;
  const { of, files, errors, isTwice } = view;
  const prefix = errors.length > 0 ? `${t('error.prefix')} ` : '';
  return {
    kind: 'page',
    hasOwnForm: true,
    title: `${prefix}${t('evidence.title')}`,
    status: errors.length > 0 ? 400 : 200,
    isPrivate: true,
    body: (
      <div class="rw-question">
        <a class="govuk-back-link" href={backHref(page, of)}>
          {t('answer.back')}
        </a>
        <ErrorSummary page={page} errors={errors} />
        <h1 class="govuk-heading-l">{t('evidence.title')}</h1>
        {isTwice && (
          <p class="govuk-inset-text">
            <strong>{t('evidence.twice')}</strong>
          </p>
        )}
        <p class="govuk-body">{t('evidence.privacy')}</p>
        {files.length > 0 && <Files page={page} view={view} />}
        {files.length < MOST_EVIDENCE_FILES && <AddFile page={page} view={view} />}
        <p class="govuk-body rw-secondary">{t('evidence.kept', { days: EVIDENCE_KEPT_DAYS })}</p>
        <p>
          <a class="govuk-button govuk-button--secondary" href={backHref(page, of)}>
            {t(of === 'draft' ? 'evidence.goOn' : 'evidence.done')}
          </a>
        </p>
      </div>
    ),
  };
}

/** The form leads an unfinished report to where it waits. */
function backHref(page: PageContext, of: OwnerName): string {
  return of === 'draft' ? page.href('reportStep', { step: 'check' }) : page.href('ownReport');
}

function Files({ page, view: { of, files } }: { page: PageContext; view: EvidenceView }) {
  const { t } = page;
  return (
    <>
      <h2 class="govuk-heading-m">{t('evidence.files', { count: files.length })}</h2>
      <ul class="govuk-list rw-evidence">
        {files.map((file) => (
          <EvidenceFile page={page} of={of} file={file} />
        ))}
      </ul>
    </>
  );
}

function AddFile({ page, view }: { page: PageContext; view: EvidenceView }) {
  const { t, locale } = page;
  const { of, errors, subject } = view;
  const field = { name: 'file', label: t('evidence.file'), errors };
  return (
    <form
      method="post"
      action={page.href('evidence', { of })}
      enctype="multipart/form-data"
      novalidate
    >
      <RadioField
        t={t}
        name="subject"
        label={t('evidence.subject')}
        errors={errors}
        value={subject}
        options={EVIDENCE_SUBJECTS.map((value) => ({
          value,
          text: evidenceSubjectName(value, locale),
        }))}
      />
      <FormGroup field={field}>
        <label class="govuk-label govuk-label--m" for="file">
          {t('evidence.file')}
        </label>
        <div id="file-hint" class="govuk-hint">
          {t('evidence.fileHint', {
            picture: megabytesOf(LARGEST_EVIDENCE.picture),
            document: megabytesOf(LARGEST_EVIDENCE.document),
            recording: megabytesOf(LARGEST_EVIDENCE.recording),
          })}
        </div>
        <FieldErrorMessage t={t} name="file" errors={errors} />
        <input
          class="rw-file"
          id="file"
          name="file"
          type="file"
          accept="image/jpeg,image/png,image/webp,image/gif,application/pdf,audio/*,.amr,.m4a,.3gp,video/mp4,video/3gpp"
          aria-describedby="file-hint"
        />
      </FormGroup>
      <button class="govuk-button" type="submit">
        {t('evidence.add')}
      </button>
    </form>
  );
}
