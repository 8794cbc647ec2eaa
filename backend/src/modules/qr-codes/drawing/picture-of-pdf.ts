/**
 * One page of a PDF as PNG, as a printer's software would draw it.
 *
 * @param scale pixels per point
 */
export async function pictureOfPdf(pdf: Buffer, page: number, scale: number): Promise<Buffer> {
  // Loaded when it is needed: it is large.
  const { PDFParse } = await import('pdf-parse');
  const parser = new PDFParse({ data: new Uint8Array(pdf) });
  try {
    const { pages } = await parser.getScreenshot({
      partial: [page],
      scale,
      imageBuffer: true,
      imageDataUrl: false,
    });
    return Buffer.from(pages[0]!.data);
  } finally {
    await parser.destroy();
  }
}
