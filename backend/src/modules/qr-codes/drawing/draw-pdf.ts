import PDFDocument from 'pdfkit';
import type { CodeLayout } from './code-layout';
import type { CodeDesign } from './design';
import { spoken } from './draw-svg';
import { drawable, fontFile } from './fonts';

type Pdf = PDFKit.PDFDocument;

/** A document with the program's own type faces and no page yet; `bytes` is whole after `end()`. */
export function newPdf(title: string): { pdf: Pdf; bytes: Promise<Buffer> } {
  const pdf = new PDFDocument({ autoFirstPage: false, margin: 0, info: { Title: title } });
  for (const face of ['text', 'strong', 'display'] as const) pdf.registerFont(face, fontFile(face));
  const chunks: Buffer[] = [];
  pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
  const bytes = new Promise<Buffer>((resolve, reject) => {
    pdf.on('end', () => resolve(Buffer.concat(chunks)));
    pdf.on('error', reject);
  });
  return { pdf, bytes };
}

/** @param size width in points */
export async function drawPdf(design: CodeDesign, layout: CodeLayout, size: number): Promise<Buffer> {
  const { pdf, bytes } = newPdf('QR code');
  pdf.addPage({ size: [size, (size * layout.height) / layout.width], margin: 0 });
  placeCode(pdf, design, layout, { x: 0, y: 0, width: size });
  pdf.end();
  return bytes;
}

/** Draws a code as vectors on the current page. Measures in points. */
export function placeCode(
  pdf: Pdf,
  design: CodeDesign,
  layout: CodeLayout,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const step = width / layout.width;
  pdf.save();
  pdf.rect(x, y, width, layout.height * step).fill(design.background);
  for (const run of layout.runs) pdf.rect(x + run.x * step, y + run.y * step, run.length * step, step);
  pdf.fill(design.foreground);
  const { logo, caption } = layout;
  if (design.logo && logo)
    pdf.image(Buffer.from(design.logo.png), x + logo.x * step, y + logo.y * step, {
      width: logo.width * step,
      height: logo.height * step,
    });
  if (caption) {
    const words = drawable('text', spoken(design.address));
    pdf.font('text').fontSize(caption.size * step);
    const shrink = Math.min(1, (caption.width * step) / pdf.widthOfString(words));
    pdf
      .fontSize(caption.size * step * shrink)
      .fillColor(design.foreground)
      .text(words, x, y + caption.baseline * step, { width, align: 'center', lineBreak: false });
  }
  pdf.restore();
}
