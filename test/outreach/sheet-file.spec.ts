// A file is read as the usual programs write it, and whatever else comes is refused by its name with memory bounded.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSheet } from '#functions/doors/sheet/read-sheet.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { xlsxFile, xlsxParts, zipParts } from '../kit/xlsx.ts';
import { type ZipPart, zipFile } from '../kit/zip.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MB = 1024 * 1024;

const rowsOf = (file: string) => {
  const rows = readSheet(file);
  if (isRefusal(rows)) throw new Error(rows.refused);
  return rows.map(({ row, cells }) => [row, ...Array.from(cells, (cell) => cell?.says)]);
};
const refusalOf = (file: string): string => {
  const rows = readSheet(file);
  return isRefusal(rows) ? rows.refused : 'read';
};
const packed = (parts: readonly ZipPart[], count?: number): string =>
  zipFile(parts, count).toString('base64');
const sheetOf = (rows: string): Readonly<Record<string, string>> => ({
  [SHEET]: `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
});
const inline = (text: string): Readonly<Record<string, string>> =>
  sheetOf(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);

describe('a file is read', () => {
  test('row by row, with what stands in each cell', () => {
    expect(rowsOf(xlsxFile([['政策', '条号'], [], ['a < b & c', 3.5, undefined, '尾']]))).toEqual([
      [1, '政策', '条号'],
      [3, 'a < b & c', '3.5', undefined, '尾'],
    ]);
  });

  test('whatever texts and gaps its rows hold', () => {
    const text = fc.stringMatching(/^[\u4e00-\u4e10a-z<>&"' ]{0,12}$/);
    const cell = fc.option(text, { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (rows) => {
        const filled = rows.map((row) => row.map((one) => (one?.trim() === '' ? undefined : one)));
        const wanted = filled.flatMap((row, n) => {
          const last = row.findLastIndex((one) => one !== undefined);
          return last === -1 ? [] : [[n + 1, ...row.slice(0, last + 1)]];
        });
        expect(rowsOf(xlsxFile(rows)).map((row) => row.map((one) => one ?? null))).toEqual(
          wanted.map((row) => row.map((one) => one ?? null)),
        );
      }),
    );
  });

  test('with a formula as it is written, and never with its value', () => {
    const rows = readSheet(xlsxFile([[{ formula: 'HYPERLINK("http://x","y")', value: 'y' }]]));
    expect(rows).toEqual([{ row: 1, cells: [{ says: '=HYPERLINK("http://x","y")', isFormula: true }] }]);
  });

  test('with texts that stand in the cell, in several pieces, as booleans, or written as escapes', () => {
    const cells = [
      '<c t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>',
      '<c t="b"><v>1</v></c><c t="b"><v>0</v></c>',
      '<c t="inlineStr"><is><t>a_x000D_b_x005F_x</t></is></c>',
    ];
    expect(rowsOf(xlsxFile([], sheetOf(`<row>${cells.join('')}</row>`)))).toEqual([
      [1, '富文本', 'TRUE', 'FALSE', 'a\rb_x'],
    ]);
  });

  test('without what is said of its pronunciation, and with the prefixes that some programs write', () => {
    const shared = `<x:sst xmlns:x="${MAIN}"><x:si><x:t>护童</x:t><x:rPh><x:t>hu tong</x:t></x:rPh></x:si></x:sst>`;
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(rowsOf(xlsxFile([], { 'xl/sharedStrings.xml': shared, [SHEET]: sheet }))).toEqual([[1, '护童']]);
  });

  test('from the first sheet that is shown', () => {
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const workbook = `<workbook xmlns="${MAIN}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="2" state="hidden" r:id="rId9"/><sheet name="b" sheetId="1" r:id="rId1"/></sheets></workbook>`;
    expect(rowsOf(xlsxFile([['有']], { 'xl/workbook.xml': workbook }))).toEqual([[1, '有']]);
  });

  test('with keys of every object as plain text', () => {
    expect(rowsOf(xlsxFile([['__proto__', 'constructor', 'toString']]))).toEqual([
      [1, '__proto__', 'constructor', 'toString'],
    ]);
  });
});

describe('what is no spreadsheet is refused', () => {
  test.each<readonly [string, string]>([
    ['nothing', ''],
    ['no base64', '表格'],
    ['a megabyte of JSON', Buffer.from(`{"a":"${'x'.repeat(MB - 100)}"}`).toString('base64')],
    [
      'a picture',
      Buffer.of(0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 100 }, () => 7)).toString('base64'),
    ],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1'.repeat(40), 'hex').toString('base64')],
    ['a zip of something else', packed([{ name: 'readme.txt', bytes: Buffer.from('x') }])],
    ['half a file', xlsxFile([['a']]).slice(0, 400)],
    ['a part that is not there', xlsxFile([['a']], { 'xl/_rels/workbook.xml.rels': '<Relationships/>' })],
    ['a broken part', xlsxFile([['a']], { [SHEET]: '<worksheet><sheetData>' })],
    [
      'a part that is no UTF-8',
      packed([
        ...zipParts(xlsxParts([['a']])).filter(({ name }) => name !== SHEET),
        { name: SHEET, bytes: Buffer.of(0xff, 0xfe, 0x3c) },
      ]),
    ],
    ['half a character', xlsxFile([], inline('&#xD800;'))],
    ['a control character', xlsxFile([], inline('&#0;'))],
  ])('%s', (_, file) => {
    expect(refusalOf(file)).toBe('sheet_unreadable');
  });

  test('with definitions of its own, however small', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`;
    expect(refusalOf(xlsxFile([], { [SHEET]: bomb }))).toBe('sheet_unreadable');
    const outside = `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet xmlns="${MAIN}"/>`;
    expect(refusalOf(xlsxFile([], { [SHEET]: outside }))).toBe('sheet_unreadable');
  });

  test('nested deeper than any program nests, or with more attributes than any tag has', () => {
    const nested = (n: number) => `<a>`.repeat(n) + `</a>`.repeat(n);
    const many = Array.from({ length: 10_000 }, (_, n) => `a${n}="${n}"`).join(' ');
    expect(refusalOf(xlsxFile([], sheetOf(nested(30))))).toBe('read');
    expect(refusalOf(xlsxFile([], sheetOf(nested(50))))).toBe('sheet_unreadable');
    expect(refusalOf(xlsxFile([], sheetOf(`<row ${many}/>`)))).toBe('sheet_unreadable');
  });

  test('that is locked, packed otherwise, or names one part twice', () => {
    const parts = zipParts(xlsxParts([['a']]));
    const [first, ...rest] = parts;
    if (!first) throw new Error('No parts');
    expect(refusalOf(packed([{ ...first, claims: { flags: 1 } }, ...rest]))).toBe('sheet_unreadable');
    expect(refusalOf(packed([{ ...first, claims: { method: 12 } }, ...rest]))).toBe('sheet_unreadable');
    expect(refusalOf(packed([...parts, first]))).toBe('sheet_unreadable');
    expect(refusalOf(packed(parts, parts.length + 1))).toBe('sheet_unreadable');
    expect(refusalOf(packed([{ ...first, claims: { at: 2 ** 31 } }, ...rest]))).toBe('read');
    const moved = parts.map((part) => ({ ...part, claims: { at: 2 ** 31 } }));
    expect(refusalOf(packed(moved))).toBe('sheet_unreadable');
  });

  test('however its bytes are broken', () => {
    const file = Buffer.from(
      xlsxFile([
        ['政策', '条号'],
        ['a', 'b'],
      ]),
      'base64',
    );
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (place, byte) => {
        const broken = Buffer.from(file);
        broken[place] = byte;
        expect(['read', 'sheet_unreadable', 'sheet_too_large']).toContain(
          refusalOf(broken.toString('base64')),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('what is too large is refused', () => {
  const rowsOfLength = (n: number) => Array.from({ length: n }, (_, row) => [`第${row + 1}行`]);

  test('before it is unpacked: a bomb that says what it is', () => {
    const parts = zipParts(xlsxParts([]));
    const zeros = Buffer.alloc(40 * MB);
    const before = process.memoryUsage().arrayBuffers;
    const bomb = zipFile([...parts, { name: 'xl/bomb.xml', bytes: zeros }]);
    expect(bomb.length).toBeLessThan(MB);
    expect(refusalOf(bomb.toString('base64'))).toBe('sheet_too_large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2 * MB);
  });

  test('as soon as it says less than it is', () => {
    const text = xlsxParts([])[SHEET] ?? '';
    const lying = Buffer.from(text.replace('</sheetData>', `${' '.repeat(16 * MB)}</sheetData>`));
    const parts = zipParts(xlsxParts([])).filter(({ name }) => name !== SHEET);
    const bomb = packed([...parts, { name: SHEET, bytes: lying, claims: { unpacked: 2_000 } }]);
    expect(refusalOf(bomb)).toBe('sheet_unreadable');
  });

  test('of parts that lie over one another, all counted', () => {
    const parts = zipParts(xlsxParts([]));
    const one = { name: 'a', bytes: Buffer.alloc(200_000, 'a1b2c3d4e5f6'), claims: { at: 0 } };
    const many = Array.from({ length: 100 }, (_, n) => ({ ...one, name: `xl/${n}` }));
    expect(refusalOf(packed([...parts, ...many]))).toBe('sheet_too_large');
  });

  test('of too many parts', () => {
    const many = Array.from({ length: 201 }, (_, n) => ({ name: `xl/${n}`, bytes: Buffer.from('x') }));
    expect(refusalOf(packed(many))).toBe('sheet_too_large');
  });

  test('more repetitive than any text', () => {
    const rows = sheetOf(`<row><c><v>1</v></c></row>${' '.repeat(MB)}`);
    expect(refusalOf(xlsxFile([], rows))).toBe('sheet_too_large');
  });

  test('heavier than a file may be', () => {
    const noise = Buffer.from(Array.from({ length: MB + 1 }, (_, n) => (n * 7919) % 251));
    const parts = zipParts(xlsxParts([['a']]));
    expect(refusalOf(packed([...parts, { name: 'xl/noise', bytes: noise, stored: true }]))).toBe(
      'sheet_too_large',
    );
  });

  test('of more than a thousand rows that hold anything', () => {
    expect(refusalOf(xlsxFile(rowsOfLength(1_000)))).toBe('read');
    expect(refusalOf(xlsxFile(rowsOfLength(1_001)))).toBe('sheet_too_long');
    expect(refusalOf(xlsxFile(rowsOfLength(10_000)))).toBe('sheet_too_long');
  });

  test('but a text that every cell shares is kept only so far', () => {
    const shared = `<sst xmlns="${MAIN}"><si><t>${Array.from({ length: 40_000 }, (_, n) => `${n}字`).join('')}</t></si></sst>`;
    const row = `<row>${'<c t="s"><v>0</v></c>'.repeat(16)}</row>`;
    const rows = rowsOf(xlsxFile([], { ...sheetOf(row.repeat(200)), 'xl/sharedStrings.xml': shared }));
    expect([rows.length, rows[199]?.length, String(rows[199]?.[16]).length]).toEqual([200, 17, 2_000]);
  });

  test('but not for rows and columns that hold nothing', () => {
    const empty = Array.from(
      { length: 5_000 },
      (_, n) => `<row r="${n + 2}" s="${n}"><c r="A${n + 2}"/></row>`,
    );
    const far = '<c r="XFD1" t="inlineStr"><is><t>远</t></is></c>';
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>近</t></is></c>${far}</row>${empty.join('')}`;
    expect(rowsOf(xlsxFile([], sheetOf(rows)))).toEqual([[1, '近']]);
  });
});
