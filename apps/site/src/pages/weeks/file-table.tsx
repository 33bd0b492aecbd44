import { MANIFEST_FILE, readmeFileName, SIGNATURE_FILE, SUMS_FILE } from '@rangewatch/releases';
import { formatCount, LOCALES, type Release } from '@rangewatch/schema';
import type { ComponentChildren } from 'preact';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { Details } from '../../layout/details.tsx';
import { WholeFolder } from './archive/archive-link.tsx';
import type { ArchiveSizes } from './archive/archive-sizes.ts';
import { releaseFileHref } from './release-file-href.ts';

type ReleaseFile = Release['manifest']['files'][number];

/** What a file is by its whole name, else by what stands before its ending. */
const CONTENTS: Readonly<Record<string, MessageKey>> = {
  report: 'file.report',
  'report.json': 'file.briefingFigures',
  'weekly.xlsx': 'file.workbook',
  'datapackage.json': 'file.package',
  'revisions.json': 'file.revisions',
  sources: 'file.sources',
  categories: 'file.categories',
  signals: 'file.signals',
  campaigns: 'file.campaigns',
  ranges: 'file.ranges',
  numbers: 'file.numbers',
  weekly: 'file.weekly',
  README: 'file.readme',
};
/** What people open; everything else is for programs. */
const FOR_PEOPLE = /\.(?:xlsx|pdf|html|csv|txt)$/;

/**
 * Files that people open first, workbook and texts before tables, texts in other languages after them; those for programs
 * fold away.
 */
export function FileTable({
  page,
  release,
  archives,
}: {
  page: PageContext;
  release: Release;
  archives: ArchiveSizes;
}) {
  const { t } = page;
  const { files } = release.manifest;
  const forPeople = files.filter(({ name }) => FOR_PEOPLE.test(name));
  const readFirst = forPeople.filter(({ name }) => !name.endsWith('.csv'));
  const others = LOCALES.filter((locale) => locale !== page.locale).map(readmeFileName);
  const isForeign = ({ name }: ReleaseFile) => others.includes(name);
  const own = readFirst.filter((file) => !isForeign(file));
  const tables = forPeople.filter(({ name }) => name.endsWith('.csv'));
  return (
    <section>
      <h2 class="govuk-heading-m">{t('week.files')}</h2>
      <p class="govuk-body rw-secondary rw-no-print">{t('week.wechat')}</p>
      <WholeFolder page={page} of={release} sizes={archives} />
      <FileCards
        page={page}
        release={release}
        files={[...own, ...tables, ...readFirst.filter(isForeign)]}
      />
      <Details summary={t('week.filesForPrograms')}>
        <FileCards
          page={page}
          release={release}
          files={files.filter(({ name }) => !FOR_PEOPLE.test(name))}
        />
        <ul class="rw-cards">
          <FileCard release={release} name={MANIFEST_FILE} sha256={release.manifestSha256}>
            <p class="govuk-body rw-card__text">{t('file.manifest')}</p>
          </FileCard>
          <FileCard release={release} name={SUMS_FILE} sha256={null}>
            <p class="govuk-body rw-card__text">{t('file.sums')}</p>
          </FileCard>
          <FileCard release={release} name={SIGNATURE_FILE} sha256={null}>
            <p class="govuk-body rw-card__text">{t('file.signature')}</p>
          </FileCard>
        </ul>
      </Details>
    </section>
  );
}

function FileCards({
  page,
  release,
  files,
}: {
  page: PageContext;
  release: Release;
  files: readonly ReleaseFile[];
}) {
  return (
    <ul class="rw-cards">
      {files.map((file) => (
        <FileCard release={release} name={file.name} sha256={file.sha256}>
          <ListedFile page={page} file={file} />
        </FileCard>
      ))}
    </ul>
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
  const isMetadata = file.name.endsWith('.csv-metadata.json');
  const contents = isMetadata
    ? 'file.csvMetadata'
    : (CONTENTS[file.name] ?? CONTENTS[parts[0] ?? '']);
  const format = (parts.at(-1) ?? '').toUpperCase();
  const bytes = formatCount(file.bytes, locale);
  return (
    <>
      {contents && <p class="govuk-body rw-card__text">{t(contents)}</p>}
      <p class="govuk-body rw-card__text rw-secondary">
        {file.rows === 0
          ? t('file.size', { format, bytes })
          : t('file.figures', { format, bytes, rows: formatCount(file.rows, locale) })}
      </p>
    </>
  );
}
