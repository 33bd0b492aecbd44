import { partsOfCell, type PublicCell } from './public-cell.ts';
import { uniformOf } from './uniform-from.ts';

/** The number, between 0 and 1, that draws a cell's noise under the deployment's secret key. */
export function cellUniform(key: Uint8Array, cell: PublicCell): number {
  return uniformOf(key, 'cell', partsOfCell(cell));
}

/** The same for how many are expected in the cell's node, which changes with the week. */
export function expectedUniform(key: Uint8Array, cell: PublicCell): number {
  return uniformOf(key, 'expected', partsOfCell(cell));
}

/** The same for the label of a campaign and node, which is asked about in every week with one number. */
export function labelUniform(
  key: Uint8Array,
  { campaign, node }: Pick<PublicCell, 'campaign' | 'node'>,
): number {
  return uniformOf(key, 'label', [campaign, node]);
}
