// Spreadsheets as a test wants them: rows of texts, numbers and formulas, in the parts that the usual programs write.
import { type ZipPart, zipFile } from './zip.ts';

/** A cell: text, a number, nothing, or a formula with the value that some program once computed. */
export type TestCell = string | number | undefined | Readonly<{ formula: string; value: string }>;

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** The column of a place: A, B … */
const letter = (n: number): string => String.fromCharCode('A'.charCodeAt(0) + n);

const cellXml = (cell: TestCell, place: string, shared: string[]): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${place}" t="s"><v>${shared.push(cell) - 1}</v></c>`;
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.value)}</v></c>`;
};

const rowsXml = (rows: readonly (readonly TestCell[])[], shared: string[]): string =>
  rows
    .map(
      (row, n) =>
        `<row r="${n + 1}">${row.map((cell, column) => cellXml(cell, `${letter(column)}${n + 1}`, shared)).join('')}</row>`,
    )
    .join('');

/** The parts of a file by name, as text. */
export const xlsxParts = (rows: readonly (readonly TestCell[])[]): Readonly<Record<string, string>> => {
  const shared: string[] = [];
  const sheet = `<worksheet xmlns="${MAIN}"><sheetData>${rowsXml(rows, shared)}</sheetData></worksheet>`;
  const texts = shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('');
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="题目" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${texts}</sst>`,
    'xl/worksheets/sheet1.xml': sheet,
  };
};

/** These texts as parts of a zip. */
export const zipParts = (texts: Readonly<Record<string, string>>): readonly ZipPart[] =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

/** A file with these rows, in base64; `changed` parts stand in place of the usual ones. */
export const xlsxFile = (
  rows: readonly (readonly TestCell[])[],
  changed: Readonly<Record<string, string>> = {},
): string => zipFile(zipParts({ ...xlsxParts(rows), ...changed })).toString('base64');
