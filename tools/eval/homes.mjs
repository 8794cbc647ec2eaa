/** Homes with their papers and what is asked about them, as `real-estate/README.md` describes both of their forms. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export const folder = join(import.meta.dirname, 'real-estate');

/**
 * @param {string} home a folder of the set, or a text of it ("strangers/…")
 * @returns {{ listing: object, documents: { name: string, text: string }[],
 *   questions: { language: string, text: string, answers: string[] }[] }} no answers where nothing in the papers answers
 */
export function readHome(home) {
  const whole = join(folder, `${home}.txt`);
  if (existsSync(whole)) return readText(readFileSync(whole, 'utf8'));
  const read = (name) => readFileSync(join(folder, home, name), 'utf8');
  const documents = readdirSync(join(folder, home))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ name, text: read(name) }));
  const questions = read('questions.txt')
    .split('\n')
    .filter((line) => / \| /.test(line) && !line.startsWith('#'))
    .map((line) => {
      const [language, text, answer] = line.split(' | ').map((part) => part.trim());
      return { language, text, answers: answersIn(answer) };
    });
  return { listing: JSON.parse(read('listing.json')), documents, questions };
}

/** @returns {string[]} names of the homes in a folder of texts, for {@link readHome} */
export const textsIn = (name) =>
  readdirSync(join(folder, name))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => `${name}/${basename(file, '.txt')}`);

const answersIn = (cell) => (/^[–-]$/.test(cell) ? [] : cell.split(' / ').map((part) => part.trim()));

function readText(text) {
  const [first, ...parts] = text.split(/^== /m);
  const home = { listing: {}, documents: [], questions: [] };
  for (const part of parts) {
    const end = part.indexOf('\n');
    const [head, body] = [part.slice(0, end).trim(), part.slice(end + 1).trim()];
    if (head === 'listing') home.listing = readListing(first, body);
    else if (head === 'questions') home.questions = body.split('\n').flatMap(readQuestion);
    else home.documents.push({ name: head.replace(/^doc /, ''), text: body });
  }
  return home;
}

function readQuestion(line) {
  const cells = line.split(' | ').map((cell) => cell.trim());
  if (cells.length !== 3) return [];
  const answers = answersIn(cells[2]);
  return [
    { language: 'en', text: cells[0], answers },
    { language: 'es', text: cells[1], answers },
  ];
}

const numbers = {
  price: 'price',
  beds: 'bedrooms',
  baths: 'bathrooms',
  sqft: 'square_feet',
  year: 'year_built',
  'lot sqft': 'lot_size_square_feet',
  stories: 'stories',
  'garage spaces': 'garage_spaces',
};
const cents = { hoa: 'hoa_fee_cents', taxes: 'tax_annual_cents' };

function readListing(title, body) {
  const [address = '', city = ''] = title.replace(/^# /, '').split(', ');
  const fields = Object.fromEntries(
    body.split('\n').flatMap((line) =>
      (line.startsWith('description:') ? [line] : line.split(/;\s*(?=[a-z ]{3,13}:)/)).map((field) => {
        const colon = field.indexOf(':');
        return [field.slice(0, colon).trim().toLowerCase(), field.slice(colon + 1).trim()];
      }),
    ),
  );
  const listing = { address, city, state: 'CO', zip_code: '80999', description: fields.description };
  for (const [name, field] of Object.entries(numbers)) {
    const value = numberIn(fields[name]);
    if (value !== undefined) listing[field] = name === 'baths' ? value : Math.round(value);
  }
  for (const [name, field] of Object.entries(cents)) {
    const value = numberIn(fields[name]);
    if (value) listing[field] = Math.round(value * 100);
  }
  for (const [name, mark] of Object.entries({
    features: ';',
    heating: ';',
    cooling: ';',
    appliances: /[;,]/,
  })) {
    const items = (fields[name] ?? '').split(mark).map((item) => item.trim().slice(0, 200));
    if (items.some(Boolean)) listing[name] = items.filter(Boolean);
  }
  if (fields.type) listing.property_type = fields.type.slice(0, 60);
  if (fields.parking) listing.parking = fields.parking;
  return listing;
}

function numberIn(text = '') {
  const found = /\d[\d,]*(?:\.\d+)?/.exec(text);
  return found ? Number(found[0].replaceAll(',', '')) : undefined;
}
