export type { WriteBytes } from './hashed-file.ts';
export { haveSameFigures, MANIFEST_FILE, manifestText, SUMS_FILE } from './release-files.ts';
export type { ReleaseHeader } from './release-header.ts';
export { type RenderedRelease, renderRelease } from './render-release.ts';
export { RowsOutOfOrder } from './table-files.ts';
export type { TableRow } from './table-row.ts';
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
export { briefingHtml } from './briefing/briefing-html.ts';
export { briefingPdf } from './briefing/briefing-pdf.ts';
export type {
  BriefingContext,
  BriefingFigures,
  DayWithoutData,
  WeekTotal,
} from './briefing/figures/briefing-figures.ts';
export { buildBriefingFigures } from './briefing/figures/build-briefing-figures.ts';
export { FiguresBuilder } from './briefing/figures/figures-builder.ts';
