import { formatCount, type Release } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import type { MessageKey } from '../../locale/translate.ts';
import { releaseFileHref } from './release-file-href.ts';

const CONTENTS: Readonly<Record<string, MessageKey>> = {
  sources: 'file.sources',
  categories: 'file.categories',
  campaigns: 'file.campaigns',
  ranges: 'file.ranges',
  numbers: 'file.numbers',
};

export function FileTable({ page, release }: { page: PageContext; release: Release }) {
  const { t, locale } = page;
  return (
    <section>
      <h2 class="govuk-heading-m">{t('week.files')}</h2>
      <p class="govuk-body rw-secondary rw-no-print">{t('week.wechat')}</p>
      <ul class="rw-cards">
        {release.manifest.files.map((file) => {
          const [stem = '', ending = ''] = file.name.split('.');
          const contents = CONTENTS[stem];
          return (
            <li class="rw-card">
              <h3 class="govuk-heading-s rw-card__title">
                <a class="govuk-link" href={releaseFileHref(release, file.name)} download>
                  {file.name}
                </a>
              </h3>
              {contents && <p class="govuk-body rw-card__text">{t(contents)}</p>}
              <p class="govuk-body rw-card__text rw-secondary">
                {t('file.figures', {
                  format: ending.toUpperCase(),
                  rows: formatCount(file.rows, locale),
                  bytes: formatCount(file.bytes, locale),
                })}
              </p>
              <p class="rw-checksum">
                <span class="rw-checksum__name">SHA-256</span>{' '}
                <code class="rw-code">{file.sha256}</code>
              </p>
            </li>
          );
        })}
        <li class="rw-card">
          <h3 class="govuk-heading-s rw-card__title">
            <a class="govuk-link" href={releaseFileHref(release, 'manifest.json')} download>
              manifest.json
            </a>
          </h3>
          <p class="govuk-body rw-card__text">{t('file.manifest')}</p>
          <p class="rw-checksum">
            <span class="rw-checksum__name">SHA-256</span>{' '}
            <code class="rw-code">{release.manifestSha256}</code>
          </p>
        </li>
      </ul>
    </section>
  );
}
