import { create, toString } from 'qrcode';
import sharp from 'sharp';
import type { ImageFormat } from './qr-code.dto';

/** Four modules of white around the code, as ISO/IEC 18004 asks. */
const quietZone = 4;

/** A quarter of the code may be dirty or damaged before it stops being read: signs stand outdoors. */
const errorCorrectionLevel = 'Q';

export interface QrImage {
  contentType: string;
  data: Buffer;
}

/** @param size side length in pixels, for PDF in points */
export async function drawQr(address: string, format: ImageFormat, size: number): Promise<QrImage> {
  if (format === 'pdf') return { contentType: 'application/pdf', data: await drawPdf(address, size) };
  const svg = await toString(address, { type: 'svg', margin: quietZone, errorCorrectionLevel, width: size });
  if (format === 'svg') return { contentType: 'image/svg+xml', data: Buffer.from(svg) };
  // The library draws PNG on the main thread; sharp rasterises in its own threads.
  const data = await sharp(Buffer.from(svg))
    .resize(size, size, { kernel: 'nearest' })
    .png({ palette: true })
    .toBuffer();
  return { contentType: 'image/png', data };
}

/** A vector drawing with the address in words below it. */
async function drawPdf(address: string, size: number): Promise<Buffer> {
  const { modules } = create(address, { errorCorrectionLevel });
  const step = size / (modules.size + 2 * quietZone);
  const captionHeight = 28;
  // Loaded when it is needed: its fonts would slow down every start.
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: [size, size + captionHeight],
    margin: 0,
    info: { Title: 'QR code' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = new Promise<Buffer>((resolve) => document.on('end', () => resolve(Buffer.concat(chunks))));
  document.rect(0, 0, size, size + captionHeight).fill('#ffffff');
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column))
        document.rect((column + quietZone) * step, (row + quietZone) * step, step, step);
  document.fill('#000000');
  document
    .fontSize(Math.min(12, size / 30))
    .text(address, 0, size + 4, { width: size, align: 'center', lineBreak: false });
  document.end();
  return finished;
}
