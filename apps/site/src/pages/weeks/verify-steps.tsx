import { MANIFEST_FILE } from '@rangewatch/releases';
import type { Release } from '@rangewatch/schema';
import type { PageContext } from '../../http/page-context.ts';
import { Details } from '../../layout/details.tsx';
import { href } from '../../routes.ts';
import { SIGNATURE_COMMAND, WINDOWS_COMMAND } from './check-commands.ts';

/** A command that checks every downloaded file at once, with a tool every system has. */
export function VerifySteps({ page, release }: { page: PageContext; release: Release }) {
  const sums = [
    ...release.manifest.files.map(({ name, sha256 }) => `${sha256}  ${name}`),
    `${release.manifestSha256}  ${MANIFEST_FILE}`,
  ];
  return (
    <Details summary={page.t('week.verify')}>
      <p class="govuk-body">{page.t('week.verifyText')}</p>
      <pre class="rw-command">
        <code>{`sha256sum -c --ignore-missing <<'END'\n${sums.join('\n')}\nEND`}</code>
      </pre>
      <WindowsCommand page={page} />
      <p class="govuk-body">
        {page.t('week.verifySignature')}{' '}
        <a class="govuk-link" href={href('releaseKey')}>
          {page.t('week.publicKey')}
        </a>
      </p>
      <pre class="rw-command">
        <code>{SIGNATURE_COMMAND}</code>
      </pre>
    </Details>
  );
}

/** What Windows has in the place of `sha256sum`. */
export function WindowsCommand({ page: { t } }: { page: PageContext }) {
  return (
    <>
      <p class="govuk-body">{t('week.verifyWindows')}</p>
      <pre class="rw-command">
        <code>{WINDOWS_COMMAND}</code>
      </pre>
    </>
  );
}
