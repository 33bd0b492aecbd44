import { MANIFEST_FILE, SIGNATURE_FILE, SUMS_FILE } from '@rangewatch/releases';
import { releaseFileHref, type RevisionOfWeek } from './release-file-href.ts';

/** What the files of a release are checked with. */
export const CHECK_FILES = [MANIFEST_FILE, SUMS_FILE, SIGNATURE_FILE];

/** Files of one revision, side by side. */
export function FileLinks({ of, names }: { of: RevisionOfWeek; names: readonly string[] }) {
  return (
    <div class="rw-buttons">
      {names.map((name) => (
        <a class="govuk-link rw-standing-link" href={releaseFileHref(of, name)} download>
          {name}
        </a>
      ))}
    </div>
  );
}
