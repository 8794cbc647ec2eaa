import { posix } from 'node:path';
import { oneLine } from '../decode-text';
import { ExtractError } from '../extract.errors';
import type { ExtractedSection, Extraction } from '../extraction';
import { htmlSections } from '../html-sections';
import { assertReasonable } from '../html-size';
import { attribute, readXml } from './xml';
import { Package } from './zip';

interface Book {
  title: string;
  language: string;
  /** Names of the parts with text, in reading order. */
  chapters: string[];
}

/** Fonts are scrambled in books that anybody may read; anything else that is encrypted has a lock on it. */
const fontScrambling = /idpf\.org\/2008\/embedding|ns\.adobe\.com\/pdf\/enc#RC/;

/** A book chapter by chapter. */
export async function extractEpub(bytes: Buffer): Promise<Extraction> {
  const file = await Package.open(bytes);
  const root = rootOf(file);
  const xml = root && file.text(root);
  if (!root || !xml) throw new ExtractError('lying_type', 'The file is named .epub but is no book.');
  assertUnlocked(file);
  const book = readBook(xml, posix.dirname(root));
  const sections: ExtractedSection[] = [];
  for (const chapter of book.chapters) {
    const html = file.text(chapter);
    if (!html) continue;
    assertReasonable(html);
    sections.push(...htmlSections(html, book.title).sections);
  }
  return {
    fileType: 'epub',
    title: book.title || null,
    sections,
    images: [],
    features: [],
    notes: [],
    ...(/^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(book.language) && { language: book.language }),
  };
}

function rootOf(file: Package): string | null {
  let root: string | null = null;
  const xml = file.text('META-INF/container.xml');
  if (xml)
    readXml(xml, {
      open: (name, attributes) => {
        if (name === 'rootfile') root ??= attribute(attributes, 'full-path') ?? null;
      },
    });
  return root;
}

function assertUnlocked(file: Package): void {
  const xml = file.text('META-INF/encryption.xml');
  if (!xml) return;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'EncryptionMethod' && !fontScrambling.test(attribute(attributes, 'Algorithm') ?? ''))
        throw new ExtractError('encrypted', 'The book is locked by its seller.');
    },
  });
}

function readBook(xml: string, folder: string): Book {
  const book: Book = { title: '', language: '', chapters: [] };
  const items = new Map<string, string>();
  let field: 'title' | 'language' | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'title' || name === 'language') field = book[name] ? null : name;
      if (name === 'item' && isChapter(attributes))
        items.set(attribute(attributes, 'id') ?? '', attribute(attributes, 'href') ?? '');
      const href = name === 'itemref' ? items.get(attribute(attributes, 'idref') ?? '') : undefined;
      if (href) book.chapters.push(posix.join(folder, decoded(href.split('#')[0]!)));
    },
    text: (text) => {
      if (field) book[field] += text;
    },
    close: (name) => {
      if (name === field) field = null;
    },
  });
  return { ...book, title: oneLine(book.title).slice(0, 300), language: book.language.trim() };
}

/** Not the table of contents, which repeats what the chapters say. */
const isChapter = (attributes: Record<string, string>): boolean =>
  /x?html/.test(attribute(attributes, 'media-type') ?? '') &&
  !/\bnav\b/.test(attribute(attributes, 'properties') ?? '');

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
