// Sheets of questions as tests make them, and a county with policies to hold them against.
import { readSheet } from '#functions/doors/sheet/read-sheet.ts';
import { checkImport } from '#functions/outreach/import/check.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { ImportChecked, type ImportColumn, importColumns } from '#shared/outreach/import.ts';
import { columnTitles } from '#shared/outreach/import-words.ts';
import { aCounty } from '../kit/county.ts';
import { AT, COUNTY, nth } from '../kit/ids.ts';
import { type TestCell, xlsxFile } from '../kit/xlsx.ts';
import { aClause, aPolicy, otherPolicy, policyId } from './a-policy.ts';

export const TITLE = '中华人民共和国未成年人保护法';
export const NUMBER = '国发〔2016〕13号';

/** A county with a law of two clauses, an opinion with a number, and a plan that holds no more. */
export const filled = async () => {
  const county = aCounty();
  const does = (id: string, type: string, data: unknown) => county.does('outreach', id, type, data);
  const law = [
    aClause('第二十二条', { says: '委托他人长期照护。', duty: 'entrust' }),
    { no: '第二十三条', says: '书面告知。', plainly: '书面告诉学校和村里。' },
  ];
  await does(policyId, 'publish', aPolicy({ title: TITLE, clauses: law }));
  await does(otherPolicy, 'publish', aPolicy({ title: '关爱保护的意见', number: NUMBER }));
  const old = nth('policy', 3);
  await does(old, 'publish', aPolicy({ title: '旧要点' }));
  await does(old, 'supersede', { supersededOn: '2026-06-12' });
  return { ...county, does, check: (sheet: string) => checkSheet(county, sheet) };
};

const checkSheet = ({ reader }: Pick<ReturnType<typeof aCounty>, 'reader'>, sheet: string) =>
  checkImport(
    { ...reader, sheet: async (file) => readSheet(file) },
    { name: '题.xlsx', region: COUNTY, sheet },
    AT,
  );

/** A county whose sheets are checked. */
export type County = Awaited<ReturnType<typeof filled>>;

/** A row by its columns. */
export type Row = Readonly<Partial<Record<ImportColumn, TestCell>>>;

/** A row that can be taken. */
export const good: Row = {
  policy: TITLE,
  clause: '第二十二条',
  duty: '委托监护',
  kind: '单选',
  difficulty: '容易',
  asks: '父母都外出务工，孩子应当托付给谁？',
  A: '有照护能力的成年人',
  B: '邻居家上初中的孩子',
  C: '不用托付',
  right: 'A',
  because: '第二十二条写明要委托有照护能力的完全民事行为能力人。',
};

/** The titles of all columns. */
export const head = importColumns.map((column) => columnTitles[column][0]);
const inOrder = (row: Row): readonly TestCell[] => importColumns.map((column) => row[column]);
/** A sheet of these rows. */
export const sheetOf = (...rows: readonly Row[]): string => xlsxFile([head, ...rows.map(inOrder)]);

/** What a check of these rows says. */
export const checkedIn = async (county: County, ...rows: readonly Row[]): Promise<ImportChecked> => {
  const answer = await county.check(sheetOf(...rows));
  if (isRefusal(answer)) throw new Error(answer.refused);
  return ImportChecked.parse(answer);
};
