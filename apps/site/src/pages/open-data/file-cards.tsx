import { formatCount, OPEN_DATA_UNLISTED_FILES, type OpenDataPackage } from '@rangewatch/schema';
import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { href } from '../../routes.ts';

type Resource = OpenDataPackage['resources'][number];

const CONTENTS: Readonly<Record<string, MessageKey>> = {
  'look-up-csv': 'data.file.look-up-csv',
  'look-up-parquet': 'data.file.look-up-parquet',
  readme: 'data.file.readme',
};

/** Every file of the daily open data with its size and checksum. */
export function FileCards({ page, openData }: { page: PageContext; openData: OpenDataPackage }) {
  const { t } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('data.files')}</h2>
      <p class="govuk-body rw-secondary rw-no-print">{t('data.wechat')}</p>
      <ul class="rw-cards">
        {openData.resources.map((resource) => (
          <FileCard file={resource.path}>
            <Figures page={page} resource={resource} />
          </FileCard>
        ))}
        {OPEN_DATA_UNLISTED_FILES.map((file) => (
          <FileCard file={file}>
            <p class="govuk-body rw-card__text">
              {t(file.endsWith('.json') ? 'data.file.package' : 'data.file.sums')}
            </p>
          </FileCard>
        ))}
      </ul>
    </section>
  );
}

function FileCard({ file, children }: { file: string; children: ComponentChildren }) {
  return (
    <li class="rw-card">
      <h3 class="govuk-heading-s rw-card__title">
        <a class="govuk-link" href={href('openDataFile', { file })} download>
          {file}
        </a>
      </h3>
      {children}
    </li>
  );
}

function Figures({ page: { t, locale }, resource }: { page: PageContext; resource: Resource }) {
  const contents = CONTENTS[resource.name];
  const format = resource.format.toUpperCase();
  const bytes = formatCount(resource.bytes, locale);
  return (
    <>
      {contents && <p class="govuk-body rw-card__text">{t(contents)}</p>}
      <p class="govuk-body rw-card__text rw-secondary">
        {resource.rowCount === undefined
          ? t('data.size', { format, bytes })
          : t('data.rows', { format, bytes, rows: formatCount(resource.rowCount, locale) })}
      </p>
      <p class="rw-checksum">
        <span class="rw-checksum__name">SHA-256</span>{' '}
        <code class="rw-code">{resource.hash.slice('sha256:'.length)}</code>
      </p>
    </>
  );
}
