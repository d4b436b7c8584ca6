// What people do to teach and to be asked, on their own screens: an officer imports, sets a paper and opens a contest, a director answers, a hall is scanned.
import reader from 'jsqr';
import type { Page } from 'playwright-core';
import * as z from 'zod/mini';
import { toldPolicies } from '#infra/local/county/policies.ts';
import type { ToldQuestion } from '#infra/local/county/questions/told-question.ts';
import { addDays, countyClock, countyDate } from '#shared/kernel/time.ts';
import { type ImportColumn, importColumns } from '#shared/outreach/import.ts';
import { columnTitles, difficultyWords, dutyWords, kindWords } from '#shared/outreach/import-words.ts';
import { type TestCell, xlsxFile } from '../../kit/xlsx.ts';
import { seen, tap, wordsOf } from './browser.ts';
import { typeIn } from './words.ts';

type Row = Readonly<Partial<Record<ImportColumn, TestCell>>>;

const rowOf = (title: string, question: ToldQuestion): Row => ({
  policy: title,
  clause: question.clause,
  duty: dutyWords[question.duty][0],
  kind: kindWords[question.kind][0],
  difficulty: difficultyWords[question.difficulty][0],
  asks: question.asks,
  ...Object.fromEntries(question.options.map(({ key, says }) => [key, says])),
  right: question.right.join(''),
  because: question.because,
});

/** What is wrong with the last five rows: each in another column. */
const FAULTS: readonly Row[] = [
  { clause: '第九百条' },
  { policy: '一份没有的办法' },
  { kind: '单选', right: 'AB' },
  { because: undefined },
  { asks: { formula: 'HYPERLINK("http://127.0.0.1")', value: '点这里' } },
];

const ROWS = 60;

/** A sheet of sixty questions in base64: the last five are wrong, each in its own way. */
export const sixtyQuestions = (): string => {
  const rows = toldPolicies.flatMap(({ policy, questions }) =>
    questions.map((one) => rowOf(policy.title, one)),
  );
  const spoilt = rows.slice(0, ROWS).map((row, n) => ({ ...row, ...FAULTS[n - (ROWS - FAULTS.length)] }));
  const head = importColumns.map((column) => columnTitles[column][0]);
  return xlsxFile([head, ...spoilt.map((row) => importColumns.map((column) => row[column]))]);
};

/** The officer chooses a sheet and has it looked at. */
export const bringSheet = async (page: Page, sheet: string): Promise<void> => {
  await tap(page, '#tab-bank');
  await tap(page, '#open-import');
  const asked = page.waitForEvent('filechooser');
  await tap(page, '#import-choose');
  await (await asked).setFiles({
    name: '题目.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(sheet, 'base64'),
  });
};

/** Picks the option that begins with these words. */
const pick = async (page: Page, selector: string, words: string): Promise<void> => {
  const line = page.locator(`${selector} >> visible=true`);
  const value = await line.locator(`option:has-text("${words}")`).getAttribute('value');
  await line.selectOption(value);
};

/** The officer, at the banks, sets a paper for a contest over one document, open since yesterday, and opens the contest; answers its id. */
export const openContestOver = async (
  page: Page,
  policy: string,
  n: number,
  today: string,
): Promise<string> => {
  await tap(page, '#half-papers');
  await tap(page, '#open-compose');
  await typeIn(page, '#paper-title', '六月政策竞答');
  await tap(page, '#paper-purpose-contest');
  await pick(page, '#rule-0-policy', policy);
  await typeIn(page, '#rule-0-n', String(n));
  await tap(page, '#paper-drawing-same_for_all');
  await typeIn(page, '#open-at-on', addDays(today, -1));
  await tap(page, '#save');
  await tap(page, '#publish-paper-do');
  await tap(page, '#paper-contest');
  await tap(page, '#contests #save');
  await seen(page, '#contest-state');
  return /contest=(cst_\w+)/.exec(page.url())?.[1] ?? '';
};

const questionAsked = (asks: string): ToldQuestion => {
  const found = toldPolicies.flatMap(({ questions }) => questions).find((one) => one.asks === asks);
  if (!found) throw new Error(`Nobody wrote this question: ${asks}`);
  return found;
};

const wrongOf = ({ kind, right, options }: ToldQuestion): readonly string[] => {
  if (kind === 'order') return [...right].reverse();
  return [options.find(({ key }) => !right.includes(key))?.key ?? right[0] ?? 'A'];
};

/** Answers the question that is shown. */
const answerShown = async (page: Page, isRight: boolean): Promise<void> => {
  const question = questionAsked(await wordsOf(page, '#asks'));
  for (const key of isRight ? question.right : wrongOf(question)) await tap(page, `#option-${key}`);
};

/** A director begins a contest on their own phone. */
export const beginContest = async (page: Page, contestId: string): Promise<void> => {
  await tap(page, '#tab-me');
  await tap(page, '#open-learning');
  await tap(page, `#start-${contestId}`);
  await tap(page, '#start');
  await seen(page, '#asks');
};

/** Answers from question `from` to the last, `wrong` of them wrongly, and hands in. */
export const answerOn = async (page: Page, of: number, wrong: number, from = 1): Promise<void> => {
  for (let n = from; n <= of; n++) {
    await seen(page, `.at-question:has-text("第 ${n} 题")`);
    await answerShown(page, n <= of - wrong);
    await tap(page, n === of ? '#submit' : '#next');
  }
};

/** The first questions up to `until`, all right, and on to the next. */
export const answerUntil = async (page: Page, until: number): Promise<void> => {
  for (let n = 1; n <= until; n++) {
    await seen(page, `.at-question:has-text("第 ${n} 题")`);
    await answerShown(page, true);
    await tap(page, '#next');
  }
};

const Pixels = z.object({ data: z.array(z.number()), width: z.number(), height: z.number() });

/** Reads the code on a screen as a camera would: from its picture. */
export const codeOnScreen = async (page: Page): Promise<string> => {
  const picture = (await page.locator('#code-qr >> visible=true').screenshot()).toString('base64');
  const pixels = await page.evaluate(
    `fetch('data:image/png;base64,${picture}').then((file) => file.blob()).then(createImageBitmap).then((map) => { const canvas = new OffscreenCanvas(map.width, map.height); const pen = canvas.getContext('2d'); pen.drawImage(map, 0, 0); const { data, width, height } = pen.getImageData(0, 0, map.width, map.height); return { data: [...data], width, height }; })`,
  );
  const { data, width, height } = z.parse(Pixels, pixels);
  const read = reader.default(Uint8ClampedArray.from(data), width, height);
  if (!read) throw new Error('No code can be read on this screen');
  return read.data;
};

type Planned = Readonly<{ title: string; from: string; until: string }>;

/** The officer, at the county's trainings, plans one for every director between two moments; answers its id. */
export const planSession = async (page: Page, { title, from, until }: Planned): Promise<string> => {
  await tap(page, '#open-plan');
  await typeIn(page, '#plan-title', title);
  await typeIn(page, '#plan-from-on', countyDate(from));
  await typeIn(page, '#plan-from-time', countyClock(from).slice(0, 5));
  await typeIn(page, '#plan-until-on', countyDate(until));
  await typeIn(page, '#plan-until-time', countyClock(until).slice(0, 5));
  await typeIn(page, '#plan-place', '如皋市民政局二楼会议室');
  await tap(page, '#plan #save');
  await seen(page, '#room #open-code');
  return /training=(trn_\w+)/.exec(page.url())?.[1] ?? '';
};
