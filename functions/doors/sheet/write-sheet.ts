// A sheet to be filled in by hand is made as the plainest XLSX there is: texts only, a title row that stays, lists where there is a choice.
import type { BlankColumn, BlankSheet } from '#functions/kernel/sheet.ts';
import { zipOf } from './write-zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Rows below the title that the lists and the text format reach. */
const FILLED_ROWS = 1_000;

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string => {
  const each = targets.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
};

// Format 49 is text: what looks like a number or a date stays as it was typed.
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf numFmtId="49" fontId="1" applyNumberFormat="1" applyFont="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`;
const TITLE_STYLE = 1;
const TEXT_STYLE = 2;

const workbook = (name: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

const rowXml = (row: number, texts: readonly string[], style: number): string => {
  const cells = texts.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${letterOf(column)}${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row r="${row}">${cells.join('')}</row>`;
};

const columnsXml = (columns: readonly BlankColumn[]): string =>
  columns
    .map(
      ({ width }, n) =>
        `<col min="${n + 1}" max="${n + 1}" width="${width}" style="${TEXT_STYLE}" customWidth="1"/>`,
    )
    .join('');

const choicesXml = (columns: readonly BlankColumn[]): string => {
  const lists = columns.flatMap(({ choices }, n) => {
    if (!choices) return [];
    const reach = `${letterOf(n)}2:${letterOf(n)}${FILLED_ROWS}`;
    return [
      `<dataValidation type="list" allowBlank="1" sqref="${reach}"><formula1>${escaped(`"${choices.join(',')}"`)}</formula1></dataValidation>`,
    ];
  });
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
};

const sheetXml = ({ columns, rows }: BlankSheet): string => {
  const titles = rowXml(
    1,
    columns.map(({ title }) => title),
    TITLE_STYLE,
  );
  const shown = rows.map((row, n) => rowXml(n + 2, row, TEXT_STYLE));
  const stays =
    '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews>${stays}</sheetViews><cols>${columnsXml(columns)}</cols><sheetData>${titles}${shown.join('')}</sheetData>${choicesXml(columns)}</worksheet>`;
};

/** The file of a sheet of up to 26 columns; the same bytes for the same sheet. */
export const writeSheet = (sheet: BlankSheet): Uint8Array =>
  zipOf([
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relations(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', workbook(sheet.name)],
    [
      'xl/_rels/workbook.xml.rels',
      relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    ],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
  ]);
