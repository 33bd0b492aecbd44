/** A complaint as a document: what both renderings write. */
export interface Complaint {
  readonly lang: string;
  readonly title: string;
  readonly addressee: string;
  /** Said above a version that is for its sender to read; null on the one that is sent. */
  readonly version: string | null;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly kind: 'table';
  readonly head: readonly string[];
  /** How wide each column is beside the others. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export type FactRow = readonly [name: string, value: string];

export type Block =
  | { readonly kind: 'heading' | 'subheading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'facts'; readonly rows: readonly FactRow[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | Table;
