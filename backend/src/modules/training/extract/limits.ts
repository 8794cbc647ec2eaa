/** What one file may cost. Sizes in bytes, times in milliseconds, pictures in pixels. */
export const limits = {
  /** Of an upload; also what transcription services accept. */
  fileBytes: 25 * 1024 * 1024,
  /** Of a recording: a long open house. Transcription is paid by the minute. */
  recordingSeconds: 3 * 3600,
  /** Text handed back, in characters: a 1,500-page book. */
  textCharacters: 4_000_000,
  pdfPages: 500,
  /** Pages without text that are read by OCR; each takes a second or two. */
  ocrPages: 20,
  pixels: 60_000_000,
  csvRows: 50_000,
  htmlCharacters: 5_000_000,
  htmlElements: 200_000,
  htmlDepth: 3_000,
  zipEntries: 2_000,
  zipBytes: 100 * 1024 * 1024,
  /** Largest XML part of an office file. */
  zipXmlBytes: 32 * 1024 * 1024,
  xmlElements: 1_000_000,
  /** Decompressed by compressed size; text rarely passes 20. */
  zipRatio: 150,
  links: 500,
  images: 50,
  features: 60,
} as const;

/** What one child process may use. */
export const childLimits = {
  heapMegabytes: 300,
  residentBytes: 370 * 1024 * 1024,
  /** Above this a child that has finished its file is replaced, so that memory does not stay taken. */
  tiredBytes: 300 * 1024 * 1024,
  timeoutMs: 120_000,
  /** A file that takes longer than this is read at a lower priority. */
  patienceMs: 1_000,
  startMs: 20_000,
  /** Characters a child may have written to standard error before the rest is ignored. */
  errorCharacters: 4_000,
} as const;
