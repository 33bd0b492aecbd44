export type { WriteBytes } from './hashed-file.ts';
export {
  haveSameFigures,
  MANIFEST_FILE,
  manifestText,
  SIGNATURE_FILE,
  SUMS_FILE,
  UNLISTED_FILES,
} from './release-files.ts';
export type { ReleaseHeader } from './release-header.ts';
export { publicKeyPem } from './signature.ts';
export { type RenderedRelease, type RenderOptions, renderRelease } from './render-release.ts';
export type { DayWithoutData } from './briefing/figures/briefing-figures.ts';
export { ParquetFile } from './parquet-file.ts';
export type { PreviousRows } from './changed-cells.ts';
export { readTableRows } from './read-rows.ts';
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
export { calendarText } from './catalogue/calendar.ts';
export { catalogueText } from './catalogue/dcat.ts';
export { latestReleaseText } from './catalogue/latest-release.ts';
export {
  AUTHORITY_CSV_FILE,
  AUTHORITY_JSON_FILE,
  AuthorityRowsOutOfOrder,
  renderAuthority,
} from './authority/render-authority.ts';
export { readAuthorityFile } from './authority/read-authority-file.ts';
