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
  /** Names of the parts with text, in reading order; each once. */
  chapters: string[];
  /** All parts with text as the book lists them, for one whose reading order leads nowhere. */
  listed: string[];
}

const unordered = 'The book does not say in which order its chapters are read; they stand as it lists them.';

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
  const ordered = sectionsOf(file, book.chapters, book.title);
  const sections = ordered.length > 0 ? ordered : sectionsOf(file, book.listed, book.title);
  return {
    fileType: 'epub',
    title: book.title || null,
    sections,
    images: [],
    features: [],
    notes: sections.length > ordered.length ? [unordered] : [],
    ...(/^[a-z]{2,3}(?:-[\w-]{1,20})?$/i.test(book.language) && { language: book.language }),
  };
}

function sectionsOf(file: Package, chapters: string[], title: string): ExtractedSection[] {
  return chapters.flatMap((chapter) => {
    const html = file.text(chapter);
    if (!html) return [];
    assertReasonable(html);
    return htmlSections(html, title).sections;
  });
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
  const book = { title: '', language: '' };
  const items = new Map<string, string>();
  const listed: string[] = [];
  const order: string[] = [];
  let field: 'title' | 'language' | null = null;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'title' || name === 'language') field = book[name] ? null : name;
      if (name === 'item' && isChapter(attributes)) {
        const part = partOf(folder, attributes);
        items.set(attribute(attributes, 'id') ?? '', part);
        listed.push(part);
      }
      if (name === 'itemref') order.push(attribute(attributes, 'idref') ?? '');
    },
    text: (text) => {
      if (field) book[field] += text;
    },
    close: (name) => {
      if (name === field) field = null;
    },
  });
  return {
    title: oneLine(book.title).slice(0, 300),
    language: book.language.trim(),
    chapters: [...new Set(order.flatMap((id) => items.get(id) ?? []))],
    listed: [...new Set(listed)],
  };
}

const partOf = (folder: string, attributes: Record<string, string>): string =>
  posix.join(folder, decoded((attribute(attributes, 'href') ?? '').split('#')[0]!));

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
