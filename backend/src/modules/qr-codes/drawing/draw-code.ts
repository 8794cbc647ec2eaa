import sharp from 'sharp';
import { layOut, type CodeLayout } from './code-layout';
import type { CodeDesign, ImageFormat } from './design';
import { drawPdf } from './draw-pdf';
import { drawSvg } from './draw-svg';
import { pictureOfPdf } from './picture-of-pdf';
import { printedAt, verify } from './verify';

/** Pixels per module in which vector drawings are looked at. */
const scale = 6;

/**
 * Draws a code and reads it back from the very file.
 *
 * @param size width in pixels, for PDF in points
 * @throws {DrawingRefused}
 */
export async function drawCode(design: CodeDesign, format: ImageFormat, size: number): Promise<Buffer> {
  const layout = layOut(design);
  const file = await render(design, layout, format, size);
  await verify(design.address, {
    picture: await pictureOf(file, layout, format, size),
    modules: layout.width,
    printedWidth: format === 'pdf' ? printedAt(size) : size,
    background: design.background,
  });
  return file;
}

async function render(
  design: CodeDesign,
  layout: CodeLayout,
  format: ImageFormat,
  size: number,
): Promise<Buffer> {
  if (format === 'pdf') return drawPdf(design, layout, size);
  const svg = Buffer.from(drawSvg(design, layout, size));
  return format === 'svg' ? svg : sharp(svg).png({ palette: true }).toBuffer();
}

function pictureOf(file: Buffer, layout: CodeLayout, format: ImageFormat, size: number): Promise<Buffer> {
  if (format === 'pdf') return pictureOfPdf(file, 1, (layout.width * scale) / size);
  return sharp(file).png({ compressionLevel: 1 }).toBuffer();
}
