import { meanings } from './synonyms';

/** Marks the name of a meaning among the terms of the index, so that it can never be a word somebody wrote. */
export const meaningMark = '~';

interface Node {
  next: Map<string, Node>;
  names: string[];
}

/** A meaning found in a text: `position` and `length` count words. */
export interface FoundMeaning {
  term: string;
  position: number;
  length: number;
}

/** What may stand between the words of a wording, which are given without it: "the tank was pumped" is "tank pumped". */
const bindWords = new Set(
  'is are was were be been being has have had got get the a an its their to es son fue fueron est esta estan ha han el la los las un una su sus'.split(
    ' ',
  ),
);

type Analyse = (wording: string, language: string) => string[];

const tries = new Map<string, Node>();

/** The meanings of the synonym table that these stemmed words speak of. `analyse` stems the table's own wordings the same way. */
export function findMeanings(terms: string[], language: string, analyse: Analyse): FoundMeaning[] {
  const root = trieOf(language, analyse);
  const found: FoundMeaning[] = [];
  if (root.next.size === 0) return found;
  for (let start = 0; start < terms.length; start += 1) {
    let node: Node | undefined = root;
    for (let at = start; at < terms.length; at += 1) {
      const next: Node | undefined = node.next.get(terms[at] ?? '');
      if (!next && at > start && bindWords.has(terms[at] ?? '')) continue;
      node = next;
      if (!node) break;
      for (const name of node.names)
        found.push({ term: meaningMark + name, position: start, length: at - start + 1 });
    }
  }
  return found;
}

function trieOf(language: string, analyse: Analyse): Node {
  let root = tries.get(language);
  if (!root) {
    root = { next: new Map(), names: [] };
    for (const line of meanings.trim().split('\n')) {
      const [name = '', ...byLanguage] = line.split('|').map((part) => part.trim());
      const wordings =
        byLanguage.find((part) => part.startsWith(`${language}:`))?.slice(language.length + 1) ?? '';
      for (const wording of wordings.split(',')) addWording(root, analyse(wording.trim(), language), name);
    }
    tries.set(language, root);
  }
  return root;
}

function addWording(root: Node, terms: string[], name: string): void {
  if (terms.length === 0) return;
  let node = root;
  for (const term of terms) {
    let next = node.next.get(term);
    if (!next) node.next.set(term, (next = { next: new Map(), names: [] }));
    node = next;
  }
  if (!node.names.includes(name)) node.names.push(name);
}
