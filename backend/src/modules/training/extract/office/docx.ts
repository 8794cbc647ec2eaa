import { oneLine } from '../decode-text';
import { ExtractError } from '../extract.errors';
import type { Extraction } from '../extraction';
import { type DocxBlock, DocxBody, type DocxParagraph } from './docx-body';
import { DocxNumbering } from './docx-numbering';
import { DocxStyles } from './docx-styles';
import { DocxText } from './docx-text';
import { readXml } from './xml';
import { Package } from './zip';

/** A Word document with its headings, lists, tables, text boxes, notes, headers and footers; without what was deleted or hidden. */
export async function extractDocx(bytes: Buffer): Promise<Extraction> {
  const file = await Package.open(bytes);
  const main = file.mainPart();
  const xml = main && file.text(main);
  if (!main || !xml || !/<(?:\w+:)?document[\s>]/.test(xml))
    throw new ExtractError('lying_type', 'The file is named .docx but is no Word document.');
  const parts = [...file.relations(main).values()];
  const read = (target: string) => bodyOf(file.text(target));
  const first = (type: string) => parts.find((part) => part.type === type)?.target ?? '';
  const notes = new Map([...read(first('footnotes')).notes, ...read(first('endnotes')).notes]);
  const styles = new DocxStyles(file.text(first('styles')));
  const { blocks } = bodyOf(xml);
  const title = titleOf(blocks, styles);
  const text = new DocxText(title, styles, new DocxNumbering(file.text(first('numbering'))), notes);
  const edges = parts
    .filter(({ type }) => type === 'header' || type === 'footer')
    .map(({ target }) => read(target).blocks);
  return {
    fileType: 'docx',
    title,
    sections: text.sections(blocks, edges),
    images: [],
    features: [],
    notes: [],
  };
}

function bodyOf(xml: string | null): DocxBody {
  const body = new DocxBody();
  if (xml) readXml(xml, body);
  return body;
}

function titleOf(blocks: DocxBlock[], styles: DocxStyles): string | null {
  const written = blocks.filter(
    (block): block is DocxParagraph => block.kind === 'paragraph' && block.text !== '',
  );
  const found =
    written.find((block) => styles.isTitle(block)) ??
    written.find((block) => styles.headingLevel(block) === 1);
  return found ? oneLine(found.text).slice(0, 300) : null;
}
