import mammoth from 'mammoth';
import { ExtractError } from './extract.errors';
import type { Extraction } from './extraction';
import { htmlSections } from './html-sections';
import { checkZip } from './zip-check';

/** Through HTML, because plain-text extraction would drop footnotes, endnotes and headings. */
export async function extractDocx(bytes: Buffer): Promise<Extraction> {
  const parts = await checkZip(bytes);
  if (!parts.has('[Content_Types].xml') || ![...parts].some((name) => /^word\/document\d*\.xml$/.test(name)))
    throw new ExtractError('lying_type', 'The file is named .docx but is no Word document.');
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
  );
  const { title, sections } = htmlSections(value);
  return {
    fileType: 'docx',
    title,
    sections: sections.map((section) => ({ ...section, text: withoutBackLinks(section.text) })),
    images: [],
    features: [],
    notes: [],
  };
}

/** Footnotes come with an arrow that leads back to their place in the text. */
const withoutBackLinks = (text: string) => text.replaceAll(' ↑', '');
