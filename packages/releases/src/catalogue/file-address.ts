import { type Release, RELEASE_PUBLIC_KEY_FILE } from '@rangewatch/schema';
import { mediaTypeOf } from '../media-type.ts';
import { archiveFileName } from '../archive/release-archive.ts';
import { MANIFEST_FILE, SIGNATURE_FILE, SUMS_FILE } from '../release-files.ts';

/** A file of a release as a catalogue names it. */
export interface ListedFile {
  readonly name: string;
  readonly url: string;
  readonly mediaType: string;
  /** Null where the manifest does not say it: of itself and of the sums. */
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** Address of a release's folder, without a slash at its end. */
export function releaseAddress(
  { week, revision }: Pick<Release, 'week' | 'revision'>,
  siteUrl: string,
): string {
  return `${siteUrl}/releases/${week}/r${revision}`;
}

/** Where people see the table of a week's files. */
export function weekPageAddress({ week }: Pick<Release, 'week'>, siteUrl: string): string {
  return `${siteUrl}/week/${week}`;
}

/** Where people read the briefing of a week's newest release. */
export function briefingPageAddress(release: Pick<Release, 'week'>, siteUrl: string): string {
  return `${weekPageAddress(release, siteUrl)}/briefing`;
}

/** Where the public half of the key that signs releases is. */
export function keyAddress(siteUrl: string): string {
  return `${siteUrl}/keys/${RELEASE_PUBLIC_KEY_FILE}`;
}

/** Every file of the release that can be fetched, in the manifest's order, the manifest and the sums after them. */
export function filesOf(release: Release, siteUrl: string): readonly ListedFile[] {
  const unlisted = [
    { name: MANIFEST_FILE, bytes: null, sha256: release.manifestSha256 },
    { name: SUMS_FILE, bytes: null, sha256: null },
    { name: SIGNATURE_FILE, bytes: null, sha256: null },
  ];
  return [...release.manifest.files, ...unlisted].map(({ name, bytes, sha256 }) => ({
    name,
    url: `${releaseAddress(release, siteUrl)}/${name}`,
    mediaType: mediaTypeOf(name),
    bytes,
    sha256,
  }));
}

/** A release's zip file as a catalogue names it: no list of sums names it, since it holds them. */
export interface ListedArchive {
  readonly name: string;
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: number;
}

export function archiveAddress(
  { week, revision }: Pick<Release, 'week' | 'revision'>,
  siteUrl: string,
): string {
  return `${siteUrl}/releases/${week}/${archiveFileName(revision)}`;
}

/** Null while the release has none. @param bytes its size, null where there is none */
export function listedArchive(
  release: Release,
  siteUrl: string,
  bytes: number | null,
): ListedArchive | null {
  if (bytes === null) return null;
  const name = archiveFileName(release.revision);
  const url = archiveAddress(release, siteUrl);
  return { name, url, mediaType: mediaTypeOf(name), bytes };
}
