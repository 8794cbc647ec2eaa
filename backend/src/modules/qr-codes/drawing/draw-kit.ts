import sharp from 'sharp';
import { layOut } from './code-layout';
import { newPdf } from './draw-pdf';
import type { KitContent, KitJob, KitPiece } from './kit';
import { drawRider, drawTent } from './kit-boards';
import { drawFlyer, flyerPhoto } from './kit-flyer';
import { drawSheet } from './kit-sheet';
import { drawSignIn } from './kit-sign-in';
import { pictureOfPdf } from './picture-of-pdf';
import { PrintedPages, type PlacedCode } from './printed-page';
import { printedAt, verify } from './verify';

const pieces = { rider: drawRider, flyer: drawFlyer, tent: drawTent, 'sign-in': drawSignIn };
const titles: Record<KitPiece, string> = {
  rider: 'Sign rider',
  flyer: 'Flyer',
  tent: 'Table tent',
  'sign-in': 'Open house sign-in sheet',
};

/**
 * Draws a piece of the print kit and reads every code back from its finished pages.
 *
 * @throws {DrawingRefused}
 */
export async function drawKit(job: KitJob): Promise<Buffer> {
  const { pdf, bytes } = newPdf(job.piece === 'sheet' ? 'QR codes' : titles[job.piece]);
  const pages = new PrintedPages(pdf);
  if (job.piece === 'sheet') drawSheet(pages, job.designs, job.companyName);
  else pieces[job.piece](pages, job.design, layOut(job.design), await prepared(job.content));
  pdf.end();
  const file = await bytes;
  await verifyPages(file, pages.codes);
  return file;
}

/** The photo as it fills the flyer: in a format PDF knows, no larger than it is printed. */
async function prepared(content: KitContent): Promise<KitContent> {
  const { home } = content;
  if (!home?.photo) return content;
  const photo = await sharp(home.photo)
    .resize({ ...flyerPhoto, fit: 'cover', position: 'attention', kernel: 'lanczos3' })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 86 })
    .toBuffer();
  return { ...content, home: { ...home, photo } };
}

async function verifyPages(file: Buffer, codes: PlacedCode[]): Promise<void> {
  for (const page of new Set(codes.map((code) => code.page))) {
    const here = codes.filter((code) => code.page === page);
    const scale = Math.max(...here.map(({ layout, width }) => (layout.width * 6) / width));
    const picture = await pictureOfPdf(file, page, scale);
    for (const { x, y, width, layout, design } of here)
      await verify(design.address, {
        picture: await sharp(picture)
          .extract({
            left: Math.floor(x * scale),
            top: Math.floor(y * scale),
            width: Math.floor(width * scale),
            height: Math.floor(((width * layout.height) / layout.width) * scale),
          })
          .png({ compressionLevel: 1 })
          .toBuffer(),
        modules: layout.width,
        printedWidth: printedAt(width),
        background: design.background,
      });
  }
}
