import {
  type EvidenceRequestState,
  type EvidenceRequestView,
  formatCount,
  formatWeek,
} from '@rangewatch/schema';
import type { PageContext } from '../../../http/page-context.ts';
import { Details } from '../../../layout/details.tsx';
import { Fact, Facts } from '../../../layout/facts.tsx';
import { InstantText } from '../../status/instant-text.tsx';

/** Nothing more is to be done about it. */
const DONE: ReadonlySet<EvidenceRequestState> = new Set(['refused', 'expired', 'handed_over']);

interface RequestProps {
  readonly page: PageContext;
  readonly request: EvidenceRequestView;
}

/** What was asked, by whom and why, and what was answered. */
export function RequestFacts({ page, request }: RequestProps) {
  const { t, locale } = page;
  const { week, state, reason, requestedBy, requestedAt, expiresAt, answer } = request;
  const { fileCount, handedOver } = request;
  return (
    <>
      <Facts>
        <Fact name={t('rows.week')}>{formatWeek(week, locale)}</Fact>
        <Fact name={t('cases.state')}>
          <strong class={`govuk-tag rw-tag ${DONE.has(state) ? 'rw-tag--final' : ''}`}>
            {t(`evidenceRequests.state.${state}`)}
          </strong>
        </Fact>
        <Fact name={t('evidenceRequests.reason')}>
          <span class="rw-user-text">{reason}</span>
        </Fact>
        <Fact name={t('evidenceRequests.asked')}>
          <span class="rw-user-text">{requestedBy}</span>
          {' · '}
          <InstantText page={page} at={new Date(requestedAt)} />
        </Fact>
        {state === 'waiting' && (
          <>
            <Fact name={t('evidenceRequests.until')}>
              <InstantText page={page} at={new Date(expiresAt)} />
            </Fact>
            <Fact name={t('evidenceRequests.files')}>{t('evidenceRequests.filesLater')}</Fact>
          </>
        )}
        {answer && (
          <Fact name={t('evidenceRequests.answered')}>
            <span class="rw-user-text">{answer.by}</span>
            {' · '}
            <InstantText page={page} at={new Date(answer.at)} />
            <span class="rw-facts__note rw-user-text">{answer.reason}</span>
          </Fact>
        )}
        {fileCount !== null && (
          <Fact name={t('evidenceRequests.files')}>{filesText(page, fileCount)}</Fact>
        )}
        {handedOver && (
          <Fact
            name={t('evidenceRequests.state.handed_over')}
            note={t('evidenceRequests.handedOver', {
              count: formatCount(handedOver.files.length, locale),
            })}
          >
            <InstantText page={page} at={new Date(handedOver.at)} />
          </Fact>
        )}
      </Facts>
      {fileCount !== null && fileCount > 0 && (
        <p class="govuk-body">{t('evidenceRequests.next')}</p>
      )}
      {handedOver && handedOver.files.length > 0 && (
        <Checksums page={page} files={handedOver.files} />
      )}
    </>
  );
}

function filesText({ t, locale }: PageContext, fileCount: number): string {
  if (fileCount === 0) return t('evidenceRequests.filesNone');
  return t('evidenceRequests.filesCount', { count: formatCount(fileCount, locale) });
}

/** Of what was given, so that whoever has it can compare. */
function Checksums({
  page,
  files,
}: {
  page: PageContext;
  files: NonNullable<EvidenceRequestView['handedOver']>['files'];
}) {
  return (
    <Details summary={page.t('evidenceRequests.checksums')}>
      <ul class="govuk-list">
        {files.map(({ evidenceId, sha256 }) => (
          <li>
            <span class="rw-checksum__name">{evidenceId}</span>
            <p class="rw-checksum rw-code">{sha256}</p>
          </li>
        ))}
      </ul>
    </Details>
  );
}
