import { formatCount, type Release } from '@rangewatch/schema';
import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { releaseFileHref } from './release-file-href.ts';
import { CHECKSUM_FILE, MANIFEST_FILE } from './release-file-names.ts';

type ReleaseFile = Release['manifest']['files'][number];

const CONTENTS: Readonly<Record<string, MessageKey>> = {
  sources: 'file.sources',
  categories: 'file.categories',
  signals: 'file.signals',
  campaigns: 'file.campaigns',
  ranges: 'file.ranges',
  numbers: 'file.numbers',
  weekly: 'file.weekly',
  README: 'file.readme',
};

export function FileTable({ page, release }: { page: PageContext; release: Release }) {
  const { t } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('week.files')}</h2>
      <p class="govuk-body rw-secondary rw-no-print">{t('week.wechat')}</p>
      <ul class="rw-cards">
        {release.manifest.files.map((file) => (
          <FileCard release={release} name={file.name} sha256={file.sha256}>
            <ListedFile page={page} file={file} />
          </FileCard>
        ))}
        <FileCard release={release} name={MANIFEST_FILE} sha256={release.manifestSha256}>
          <p class="govuk-body rw-card__text">{t('file.manifest')}</p>
        </FileCard>
        <FileCard release={release} name={CHECKSUM_FILE} sha256={null}>
          <p class="govuk-body rw-card__text">{t('file.sums')}</p>
        </FileCard>
      </ul>
    </section>
  );
}

interface FileCardProps {
  readonly release: Release;
  readonly name: string;
  readonly sha256: string | null;
  readonly children: ComponentChildren;
}

function FileCard({ release, name, sha256, children }: FileCardProps) {
  return (
    <li class="rw-card">
      <h3 class="govuk-heading-s rw-card__title">
        <a class="govuk-link" href={releaseFileHref(release, name)} download>
          {name}
        </a>
      </h3>
      {children}
      {sha256 && (
        <p class="rw-checksum">
          <span class="rw-checksum__name">SHA-256</span> <code class="rw-code">{sha256}</code>
        </p>
      )}
    </li>
  );
}

function ListedFile({ page: { t, locale }, file }: { page: PageContext; file: ReleaseFile }) {
  const parts = file.name.split('.');
  const contents = CONTENTS[parts[0] ?? ''];
  const format = (parts.at(-1) ?? '').toUpperCase();
  const bytes = formatCount(file.bytes, locale);
  return (
    <>
      {contents && <p class="govuk-body rw-card__text">{t(contents)}</p>}
      <p class="govuk-body rw-card__text rw-secondary">
        {format === 'TXT'
          ? t('file.size', { format, bytes })
          : t('file.figures', { format, bytes, rows: formatCount(file.rows, locale) })}
      </p>
    </>
  );
}
