export {
  archiveFileName,
  ArchivedFileDiffers,
  isArchivable,
  releaseArchive,
} from './archive/release-archive.ts';
export type { WriteBytes } from './hashed-file.ts';
export {
  BRIEFING_HTML_FILE,
  BRIEFING_JSON_FILE,
  BRIEFING_PDF_FILE,
  haveSameFigures,
  MANIFEST_FILE,
  manifestText,
  readmeFileName,
  SIGNATURE_FILE,
  SUMS_FILE,
  UNLISTED_FILES,
  WORKBOOK_FILE,
} from './release-files.ts';
export type { ReleaseHeader } from './release-header.ts';
export { publicKeyPem } from './signature.ts';
export { type RenderedRelease, type RenderOptions, renderRelease } from './render-release.ts';
export type { Briefing } from './briefing/briefing-json.ts';
export { keptBriefing } from './briefing/kept-briefing.ts';
export { summarySentences } from './briefing/content/summary-sentences.ts';
export { briefingTitle } from './briefing/briefing-title.ts';
export type { Drawing, Shape } from './briefing/charts/drawing.ts';
export type { BriefingSection, Panel } from './briefing/content/briefing-section.ts';
export { briefingSections } from './briefing/content/briefing-sections.ts';
export type { BriefingTable } from './briefing/content/briefing-table.ts';
export { revisionLines } from './revision-lines.ts';
export type { DayWithoutData } from './briefing/figures/briefing-figures.ts';
export { ParquetFile } from './parquet-file.ts';
export type { PreviousRows } from './changed-cells.ts';
export { holdsItsRows, readTableRows } from './read-rows.ts';
export { RowsOutOfOrder } from './table-files.ts';
export type { TableRow } from './table-row.ts';
export { weeklySeries } from './weekly-series.ts';
export { type FindingCode, type ReleaseFinding, verifyRelease } from './verify-release.ts';
export type { OpenDataHeader } from './open-data/open-data-header.ts';
export { type RenderedOpenData, renderOpenData } from './open-data/render-open-data.ts';
export {
  BLOCK_LIST_LICENCE,
  type BlockListEntry,
  type BlockListHead,
} from './block-lists/block-list.ts';
export { BLOCK_LIST_FORMATS, isBlockListFormat } from './block-lists/formats.ts';
export { type PreparedBlockList, prepareBlockList } from './block-lists/prepare-block-list.ts';
export { type BlockCard, cardsOf, renderCard } from './block-lists/vcards.ts';
export { RECIPES, type RecipeName, recipeText } from './recipes/recipes.ts';
export { calendarText } from './catalogue/calendar.ts';
export { catalogueText } from './catalogue/dcat.ts';
export { releaseAddress } from './catalogue/file-address.ts';
export { latestReleaseText } from './catalogue/latest-release.ts';
export {
  AUTHORITY_FILES,
  AUTHORITY_JSON_FILE,
  AUTHORITY_XLSX_FILE,
  type AuthorityFile,
  authorityText,
  isAuthorityFile,
} from './authority/authority-text.ts';
export { writeAuthorityWorkbook } from './authority/authority-workbook.ts';
export { AuthorityRowsOutOfOrder, renderAuthority } from './authority/render-authority.ts';
export { readAuthorityFile } from './authority/read-authority-file.ts';
export { noticeJson } from './notice/notice-json.ts';
export { type MailContext, type NoticeMail, noticeMail } from './notice/notice-mail.ts';
