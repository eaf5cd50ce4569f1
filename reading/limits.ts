/** What a stranger's file may cost. Beyond any of these it is refused with an answer that says so. */
export const limits = {
  /** Largest file taken, in bytes: a newspaper page as a PDF, or a photograph at full size. */
  fileBytes: 40_000_000,
  /** Most that a .docx may hold when it is opened, in bytes of XML. */
  docxBytes: 20_000_000,
  /** Largest table taken, in bytes, and most that an .xlsx may hold when it is opened, in bytes of XML. */
  tableBytes: 5_000_000,
  xlsxBytes: 40_000_000,
  /** Most rows and columns of a table; what is longer or wider is no list of members. */
  tableRows: 10_000,
  tableColumns: 60,
  /** Most pages that are read of one file. */
  pages: 60,
  /** Largest picture, in pixels: a newspaper page scanned at 400 dots an inch has about 50 million. */
  pixels: 100_000_000,
  /** Memory of the process that reads, in bytes: the heap of JavaScript, and all it holds. */
  heapBytes: 768_000_000,
  residentBytes: 2_000_000_000,
  /** Longest a file may take, in milliseconds, however many pages it has; and longest without a sign of progress. */
  totalMs: 300_000,
  stepMs: 60_000,
  /** A process that has had nothing to read for so long ends, in milliseconds. */
  idleMs: 60_000,
} as const;
