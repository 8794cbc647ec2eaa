import type { CodeLayout } from './code-layout';
import type { CodeDesign } from './design';
import { placeCode } from './draw-pdf';
import { drawable, type Face } from './fonts';
import { inch } from './kit';

type Pdf = PDFKit.PDFDocument;

/** What is printed beyond the cut, so that no white edge shows; an eighth of an inch is what US printers ask for. */
export const bleed = inch / 8;
/** Room around the cut for bleed and crop marks. */
const slug = inch * 0.375;

/** Where a code stands on its page, from the page's own corner, in points. */
export interface PlacedCode {
  page: number;
  x: number;
  y: number;
  width: number;
  design: CodeDesign;
  layout: CodeLayout;
}

interface TextBox {
  x: number;
  y: number;
  width: number;
  /** Points; smaller when one line would not fit. */
  size: number;
  face?: Face;
  color?: string;
  align?: 'left' | 'center' | 'right';
  /** Several lines: as high as this, then an ellipsis. */
  height?: number;
}

/** Pages of one PDF. On each, the origin is where the paper will be cut. */
export class PrintedPages {
  readonly codes: PlacedCode[] = [];
  private pages = 0;
  private margin = 0;
  /** Where the corner of something that is being drawn comes to lie: parts may be turned or moved. */
  private turned = (x: number, y: number, _width: number, _height: number) => ({ x, y });

  constructor(readonly pdf: Pdf) {}

  /** A page with bleed, crop marks, and the boxes printers read. Measures in points. */
  openTrimmed(width: number, height: number): void {
    this.open(width + 2 * slug, height + 2 * slug, slug);
    const { data } = this.pdf.page.dictionary as unknown as { data: Record<string, number[]> };
    data['TrimBox'] = [slug, slug, slug + width, slug + height];
    data['BleedBox'] = [slug - bleed, slug - bleed, slug + width + bleed, slug + height + bleed];
    this.cropMarks(width, height);
  }

  /** A page without bleed, for an office printer. */
  openPlain(width: number, height: number): void {
    this.open(width, height, 0);
  }

  /** Draws a part turned by half, within the upper `width` × `height` of the page. */
  upsideDown(width: number, height: number, work: () => void): void {
    this.pdf.save();
    this.pdf.rotate(180, { origin: [width / 2, height / 2] });
    this.within((x, y, w, h) => ({ x: width - x - w, y: height - y - h }), work);
  }

  /** Draws a part that begins so far down the page. */
  lowerDown(by: number, work: () => void): void {
    this.pdf.save();
    this.pdf.translate(0, by);
    this.within((x, y) => ({ x, y: y + by }), work);
  }

  code(design: CodeDesign, layout: CodeLayout, place: { x: number; y: number; width: number }): void {
    placeCode(this.pdf, design, layout, place);
    const height = (place.width * layout.height) / layout.width;
    const corner = this.turned(place.x, place.y, place.width, height);
    this.codes.push({
      page: this.pages,
      x: this.margin + corner.x,
      y: this.margin + corner.y,
      width: place.width,
      design,
      layout,
    });
  }

  /** Returns how high the words are. */
  words(text: string, box: TextBox): number {
    const { x, y, width, face = 'text', color = '#1d1c19', align = 'left', height } = box;
    const said = drawable(face, text);
    this.pdf.font(face).fontSize(box.size).fillColor(color);
    if (height === undefined) {
      const shrink = Math.min(1, width / this.pdf.widthOfString(said || ' '));
      const size = box.size * Math.max(shrink, 0.5);
      this.pdf
        .fontSize(size)
        .text(said, x, y, { width: width + 1, align, height: size * 1.4, ellipsis: true });
      return size * 1.25;
    }
    const options = {
      width,
      align,
      height,
      ellipsis: true,
      lineGap: box.size * (box.size > 20 ? 0.02 : 0.22),
    };
    this.pdf.text(said, x, y, options);
    return Math.min(height, this.pdf.heightOfString(said, options));
  }

  /** A picture within a box, whole; `right` puts it at the right edge. */
  /** A square picture cut to a circle. */
  face(picture: Uint8Array, x: number, y: number, across: number): void {
    const radius = across / 2;
    this.pdf
      .save()
      .circle(x + radius, y + radius, radius)
      .clip()
      .image(Buffer.from(picture), x, y, { width: across, height: across })
      .restore();
  }

  picture(bytes: Uint8Array, x: number, y: number, fit: [number, number], align?: 'right' | 'center'): void {
    this.pdf.image(Buffer.from(bytes), x, y, { fit, valign: 'center', ...(align && { align }) });
  }

  private within(turned: PrintedPages['turned'], work: () => void): void {
    const before = this.turned;
    this.turned = turned;
    work();
    this.turned = before;
    this.pdf.restore();
  }

  private open(width: number, height: number, margin: number): void {
    this.pdf.addPage({ size: [width, height], margin: 0 });
    this.pages += 1;
    this.margin = margin;
    if (margin > 0) this.pdf.translate(margin, margin);
  }

  /** From outside the bleed outwards, in black. */
  private cropMarks(width: number, height: number): void {
    const [from, to] = [bleed + 2, slug - 2];
    for (const [x, sideways] of [
      [0, -1],
      [width, 1],
    ] as const)
      for (const [y, down] of [
        [0, -1],
        [height, 1],
      ] as const) {
        this.pdf.moveTo(x + sideways * from, y).lineTo(x + sideways * to, y);
        this.pdf.moveTo(x, y + down * from).lineTo(x, y + down * to);
      }
    this.pdf.lineWidth(0.25).stroke('#000000');
  }
}
