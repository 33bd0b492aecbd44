import * as z from 'zod';

export const DATA_PACKAGE_FILE = 'datapackage.json';
/** The folder of the daily open data inside `LOOK_UP_DIR`. */
export const OPEN_DATA_FOLDER = 'open-data';

/** Beside the files that the data package lists: itself, and the sums of all. */
export const OPEN_DATA_UNLISTED_FILES: readonly string[] = [DATA_PACKAGE_FILE, 'SHA256SUMS'];

/** What readers of the daily open data rely on in its `datapackage.json` (Data Package 2, datapackage.org). */
export const openDataPackage = z.object({
  /** The ISO week the figures were made in. */
  version: z.string(),
  /** Invented sample data is among the rows. */
  containsSample: z.boolean(),
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.stringFormat('file name', /^[\w-]+(\.[\w-]+)*$/),
      format: z.string(),
      mediatype: z.string(),
      bytes: z.int(),
      hash: z.stringFormat('sha256', /^sha256:[0-9a-f]{64}$/),
      /** Rows of a table; absent for other files. */
      rowCount: z.int().optional(),
    }),
  ),
});
export type OpenDataPackage = z.output<typeof openDataPackage>;
