// The template is a spreadsheet made here: its head, and what may be chosen in its columns.
import { type ImportColumn, importColumns } from '#shared/outreach/import.ts';
import { difficultyWords, dutyWords, kindWords } from '#shared/outreach/import-words.ts';
import { columnName } from './import-words.ts';
import { zipped } from './zip.ts';

/** Rows that the choices reach down to; as many questions as one import takes, and some. */
const LAST_ROW = 300;
const WIDTHS: Partial<Record<ImportColumn, number>> = { policy: 36, asks: 48, because: 48 };

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A, B … of the sheet's own columns. */
const letterOf = (n: number): string => String.fromCharCode('A'.charCodeAt(0) + n);

const cell = (column: number, row: number, words: string): string =>
  words === ''
    ? ''
    : `<c r="${letterOf(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(words)}</t></is></c>`;

const rowOf = (row: number, cells: readonly string[]): string =>
  `<row r="${row}">${cells.map((words, column) => cell(column, row, words)).join('')}</row>`;

type Lists = Readonly<Partial<Record<ImportColumn, readonly string[]>>>;

/** Of each list of words the first is the one that is offered. */
const offered = (words: Readonly<Record<string, readonly [string, ...string[]]>>): readonly string[] =>
  Object.values(words).map(([first]) => first);

const listsFor = (policies: readonly string[]): Lists => ({
  policy: policies,
  duty: offered(dutyWords),
  kind: offered(kindWords),
  difficulty: offered(difficultyWords),
});

const choices = (lists: Lists): string => {
  const chosen = importColumns.flatMap((column, n) => {
    const list = lists[column] ?? [];
    if (list.length === 0) return [];
    const to = `$${letterOf(n)}$1:$${letterOf(n)}$${list.length}`;
    const at = `${letterOf(n)}2:${letterOf(n)}${LAST_ROW}`;
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${at}"><formula1>'选项'!${to}</formula1></dataValidation>`,
    ];
  });
  return `<dataValidations count="${chosen.length}">${chosen.join('')}</dataValidations>`;
};

const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const questionsSheet = (lists: Lists): string => {
  const cols = importColumns
    .map(
      (column, n) => `<col min="${n + 1}" max="${n + 1}" width="${WIDTHS[column] ?? 14}" customWidth="1"/>`,
    )
    .join('');
  const head = rowOf(
    1,
    importColumns.map((column) => columnName(column)),
  );
  return `${XML}<worksheet ${SHEET}><cols>${cols}</cols><sheetData>${head}</sheetData>${choices(lists)}</worksheet>`;
};

/** Each list stands in the column that it is for. */
const listsSheet = (lists: Lists): string => {
  const longest = Math.max(0, ...importColumns.map((column) => lists[column]?.length ?? 0));
  const rows = Array.from({ length: longest }, (_, n) =>
    rowOf(
      n + 1,
      importColumns.map((column) => lists[column]?.[n] ?? ''),
    ),
  );
  return `${XML}<worksheet ${SHEET}><sheetData>${rows.join('')}</sheetData></worksheet>`;
};

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const around: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${MAIN}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${MAIN}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${XML}<workbook ${SHEET} xmlns:r="${REL}"><sheets><sheet name="题目" sheetId="1" r:id="rId1"/><sheet name="选项" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${REL}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${REL}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
};

/** The template as XLSX, offering these policies. */
export const templateSheet = (policies: readonly string[]): Uint8Array<ArrayBuffer> => {
  const lists = listsFor(policies);
  return zipped({
    ...around,
    'xl/worksheets/sheet1.xml': questionsSheet(lists),
    'xl/worksheets/sheet2.xml': listsSheet(lists),
  });
};

/** XLSX, as a browser names its kind. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
