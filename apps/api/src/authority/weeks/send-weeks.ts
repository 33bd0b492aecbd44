import { AUTHORITY_FILES, MANIFEST_FILE, SIGNATURE_FILE, SUMS_FILE } from '@rangewatch/releases';
import { isWeek, type Release, weekProblem } from '@rangewatch/schema';
import type { RequestHandler } from 'express';
import type { ApiDeps } from '../../api-deps.ts';
import { answerParameterProblem } from '../../http/answer-problem.ts';
import { authorityOf } from '../../http/token-holder.ts';

const WEEKS_PER_PAGE = 26;

/** The newest revision of each released week, newest week first. What is listed here is public; nothing is noted. */
export function sendWeeks({ readers, siteUrl }: ApiDeps): RequestHandler {
  return async (req, res) => {
    const { authorityName, provinces, categories } = authorityOf(res);
    const { after = null } = req.query;
    if (after !== null && (typeof after !== 'string' || !isWeek(after)))
      return answerParameterProblem(
        res,
        weekProblem(typeof after === 'string' ? after : '', 'after'),
      );
    const { items, nextCursor } = await readers.listReleases({
      limit: WEEKS_PER_PAGE,
      cursor: after,
    });
    const weeks = items.map((release) => describeWeek(release, siteUrl));
    res.json({ authorityName, provinces, categories, weeks, nextAfter: nextCursor });
  };
}

function describeWeek(release: Release, siteUrl: string | undefined) {
  const { week, revision, publishedAt, manifest, manifestSha256 } = release;
  const { status, containsSample, files } = manifest;
  const urlOf = (name: string) => addressOf(`/releases/${week}/r${revision}/${name}`, siteUrl);
  const exact = Object.keys(AUTHORITY_FILES).map((name) => ({
    name,
    path: `/v1/authority/weeks/${week}/${name}`,
  }));
  return {
    week,
    revision,
    status,
    containsSample,
    publishedAt,
    exact,
    files: files.map((file) => ({ ...file, url: urlOf(file.name) })),
    check: {
      manifest: { url: urlOf(MANIFEST_FILE), sha256: manifestSha256 },
      sums: urlOf(SUMS_FILE),
      signature: urlOf(SIGNATURE_FILE),
      publicKey: addressOf('/keys/release.pem', siteUrl),
    },
  };
}

/** Released files are the site's; where its address is not known, what comes behind it. */
function addressOf(path: string, siteUrl: string | undefined): string {
  return siteUrl === undefined ? path : new URL(path, siteUrl).href;
}
