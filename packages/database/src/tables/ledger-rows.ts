export interface LedgerLeafRow {
  leaf_index: number;
  type: string;
  entry: string;
  hash: Uint8Array;
}
