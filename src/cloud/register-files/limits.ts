const MB = 1024 * 1024

/**
 * What a file of a register may be at most. A district has some hundreds of institutions and a city some ten thousand:
 * these leave room for 100,000 with everything known of them, and end what was made to fill a disk.
 */
export const LIMITS = {
  fileBytes: 32 * MB,
  sheets: 30,
  rows: 120_000,
  columns: 200,
  cellSigns: 2_000,
  /** Of all parts of a workbook, unpacked. */
  unpackedBytes: 600 * MB,
  /** Unpacked to packed, of a part larger than `ratioFromBytes`: tables of words come to 30. */
  ratio: 150,
  ratioFromBytes: 8 * MB,
  packedParts: 2_000,
  /** Texts that cells share, which are held in memory. */
  sharedSigns: 64 * MB,
  merges: 200_000,
} as const
