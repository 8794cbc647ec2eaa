import { ExtractError } from '../extract.errors';
import type { ExtractedSection, Extraction } from '../extraction';
import { joinNames } from '../table-grid';
import { describeRow } from '../table-lines';
import { attribute, readXml } from './xml';
import { XlsxFormats } from './xlsx-formats';
import { readSharedTexts, readSheet, type XlsxCell } from './xlsx-sheet';
import { Package } from './zip';

interface SheetEntry {
  name: string;
  id: string;
  isHidden: boolean;
}

/** A workbook sheet by sheet; every row names its columns, so that it can be understood on its own. */
export async function extractXlsx(bytes: Buffer): Promise<Extraction> {
  const file = await Package.open(bytes);
  const main = file.mainPart();
  const xml = main && file.text(main);
  if (!main || !xml || !/<(?:\w+:)?workbook[\s>]/.test(xml))
    throw new ExtractError('lying_type', 'The file is named .xlsx but is no Excel workbook.');
  const relations = file.relations(main);
  const first = (type: string) => [...relations.values()].find((part) => part.type === type)?.target ?? '';
  const { sheets, from1904 } = readWorkbook(xml);
  const formats = new XlsxFormats(file.text(first('styles')), from1904);
  const shared = readSharedTexts(file.text(first('sharedStrings')));
  const shown = sheets.filter(({ isHidden }) => !isHidden);
  const read = new Set<string>();
  const sections: ExtractedSection[] = [];
  let uncalculated = 0;
  for (const { name, id } of shown) {
    const target = relations.get(id)?.target ?? '';
    // Any number of sheets may claim to be the same part.
    if (read.has(target)) continue;
    read.add(target);
    const part = file.text(target);
    const sheet = part ? readSheet(part, shared, formats) : null;
    uncalculated += sheet?.uncalculated ?? 0;
    sections.push(...sectionsOf(name, sheet?.rows ?? []));
  }
  const notes = notesOf(sheets.length - shown.length, uncalculated);
  if (sections.length === 0 && notes.length > 0)
    throw new ExtractError('no_text_found', `No text was found in the file. ${notes.join(' ')}`);
  return { fileType: 'xlsx', title: null, sections, images: [], features: [], notes };
}

const notesOf = (hidden: number, uncalculated: number): string[] => [
  ...(hidden > 0
    ? [`${hidden === 1 ? 'One hidden sheet was' : `${hidden} hidden sheets were`} left out.`]
    : []),
  ...(uncalculated > 0
    ? [
        `${uncalculated === 1 ? 'One formula has' : `${uncalculated} formulas have`} no result in the file; a spreadsheet program that opens and saves it adds it.`,
      ]
    : []),
];

function readWorkbook(xml: string): { sheets: SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readXml(xml, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name === 'sheet')
        sheets.push({
          name: attribute(attributes, 'name') ?? '',
          // Its prefix is usually r; "sheetId" is another number.
          id: attribute(attributes, 'id') ?? '',
          isHidden: /hidden/i.test(attribute(attributes, 'state') ?? ''),
        });
    },
  });
  return { sheets, from1904 };
}

/** A sheet may hold several tables, each ended by an empty row, with titles above them. */
function sectionsOf(sheet: string, rows: XlsxCell[][]): ExtractedSection[] {
  const tables: XlsxCell[][][] = [[]];
  for (const row of rows)
    if (row.some(({ text }) => text)) tables.at(-1)!.push(row);
    else if (tables.at(-1)!.length > 0) tables.push([]);
  const paragraphs = tables.flatMap(paragraphsOf);
  return paragraphs.length > 0 ? [{ heading: sheet, text: paragraphs.join('\n\n') }] : [];
}

function paragraphsOf(rows: XlsxCell[][]): string[] {
  const above = rows.findIndex((row) => filled(row).length > 1);
  if (above < 0) return rows.map(textOf);
  const { names, records } = headOf(rows.slice(above));
  // Two columns without values to count are pairs: a label and what it says.
  const isPairs =
    widest(rows) === 2 && !records.some((row) => row.some(({ text, isValue }) => text && isValue));
  return [
    ...rows.slice(0, above).map(textOf),
    ...(names && !isPairs
      ? records.map((row) =>
          describeRow(
            names,
            row.map(({ text }) => text),
          ),
        )
      : rows.slice(above).map(textOf)),
  ];
}

/** The names of the columns, in two rows where one name reaches over several columns, and the rows below. */
function headOf([head = [], ...others]: XlsxCell[][]): { names: string[] | null; records: XlsxCell[][] } {
  const isWords = (row: XlsxCell[]) => filled(row).length > 0 && filled(row).every(({ isValue }) => !isValue);
  const [second] = others;
  const isDouble = head.some(({ isAcross }) => isAcross) && others.length > 1 && isWords(second!);
  const records = isDouble ? others.slice(1) : others;
  const isHead = records.length > 0 && filled(head).length >= widest(records) - 1 && isWords(head);
  const texts = (row: XlsxCell[]) => row.map(({ text }) => text);
  return {
    names: isHead ? joinNames(isDouble ? [texts(head), texts(second!)] : [texts(head)]) : null,
    records,
  };
}

const filled = (row: XlsxCell[]): XlsxCell[] => row.filter(({ text }) => text);

const widest = (rows: XlsxCell[][]): number =>
  Math.max(0, ...rows.slice(0, 1_000).map((row) => filled(row).length));

const textOf = (row: XlsxCell[]): string => {
  const texts = row.map(({ text }) => text).filter(Boolean);
  return texts.length === 2 ? `${texts[0]!.replace(/:$/, '')}: ${texts[1]}` : texts.join('; ');
};
