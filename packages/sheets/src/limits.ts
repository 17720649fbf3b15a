const MiB = 1024 * 1024;

/**
 * Bounds that keep one upload from taking the server with it. They bound what is unpacked and held, not how well a
 * part is compressed: honest workbooks shrink a hundredfold.
 */
export const limits = {
  /** bytes of all parts of one .xlsx, unpacked */
  unpacked: 2048 * MiB,
  /** bytes of a part that is held whole (workbook, styles, relationships), unpacked */
  smallPart: 32 * MiB,
  /** entries in the archive */
  parts: 60_000,
  /** bytes of all shared strings as UTF-8 */
  sharedStrings: 384 * MiB,
  /** characters of one unfinished XML token: a cell holds 32,767 */
  xmlToken: MiB,
  xmlDepth: 100,
  rows: 1_048_576,
  columns: 16_384,
  /** columns of a table that are read; a form holds fewer */
  tableColumns: 1_000,
  /** cells of one sheet counted with the blanks before them */
  expandedCells: 400_000_000,
  merges: 200_000,
  /** pictures of one sheet, and of all cells of WPS */
  pictures: 20_000,
  /** bytes of one picture, unpacked */
  picture: 50 * MiB,
  sheets: 20_000,
  /** bytes of a .xls, which is read whole */
  xls: 64 * MiB,
  /** characters of one CSV record */
  csvRecord: 8 * MiB,
} as const;
