// A sheet that is drawn up anew begins with what it says: its parties from the view, the rest read out of its own text.
import { type Bar, barQuestions, bars } from '#shared/entrustment/bars.ts';
import type { SheetView } from '#shared/entrustment/views.ts';
import { healthWords, soleWords, unheardWords } from '#shared/entrustment/words.ts';
import { type Answers, type DraftForm, defaultUntil } from './draft-form.ts';

type Told = Pick<SheetView, 'text' | 'signers' | 'fromOn' | 'untilOn'>;

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>): readonly Key[] =>
  Object.keys(record).filter((key): key is Key => key in record);

/** The code whose words stand there. */
const codeOf = <Code extends string>(
  words: Readonly<Record<Code, string>>,
  said: string | undefined,
): Code | undefined => keysOf(words).find((code) => words[code] === said);

const dateIn = (words: string): string => {
  const [, year, month = '', day = ''] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(words) ?? [];
  return year === undefined ? '' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

/** The lines from one heading to the next. */
const under = (lines: readonly string[], heading: string): readonly string[] => {
  const from = lines.findIndex((line) => line.startsWith(heading));
  const rest = from < 0 ? [] : lines.slice(from + 1);
  const end = rest.findIndex((line) => /^[一二三四五六七八九十]+、/.test(line));
  return end < 0 ? rest : rest.slice(0, end);
};

const valuesOf = (lines: readonly string[], name: string): readonly string[] =>
  lines.filter((line) => line.startsWith(`${name}：`)).map((line) => line.slice(name.length + 1));

const awayIn = (words: string | undefined): Readonly<{ awayFromOn: string; awayUntilOn: string }> => {
  const [from = '', until = ''] = (words ?? '').split('至');
  return { awayFromOn: dateIn(from), awayUntilOn: dateIn(until) };
};

const answerIn = (lines: readonly string[], bar: Bar): 'yes' | 'no' | undefined => {
  const line = lines.find((one) => one.includes(barQuestions[bar]));
  if (line === undefined) return undefined;
  return line.endsWith('答：是。') ? 'yes' : 'no';
};

const answersIn = (lines: readonly string[]): Answers => {
  const answers: Answers = {};
  for (const bar of bars) answers[bar] = answerIn(lines, bar);
  return answers;
};

const opinionIn = (line: string | undefined): Pick<DraftForm, 'heard' | 'agrees' | 'words'> => {
  const said = /^孩子(不同意|同意)。孩子说：“([\s\S]*)”$/.exec(line ?? '');
  if (said) return { heard: 'heard', agrees: said[1] === '同意' ? 'yes' : 'no', words: said[2] ?? '' };
  return { heard: codeOf(unheardWords, (line ?? '').replace(/。$/, '')), agrees: undefined, words: '' };
};

/** The form as it stood when the sheet was drawn up; a term that is over begins today. */
export const redraftOf = (sheet: Told, latestOn: string, today: string): DraftForm => {
  const lines = (sheet.text ?? '').split('\n');
  const ofParents = under(lines, '二、');
  const ofCaregiver = under(lines, '三、');
  const away = valuesOf(ofParents, '外出时间');
  const idsOf = (part: 'parent' | 'caregiver'): readonly string[] =>
    sheet.signers.filter((one) => one.part === part).flatMap(({ guardianId }) => guardianId ?? []);
  const isOver = sheet.untilOn < today;
  return {
    step: 'parents',
    parents: idsOf('parent').map((guardianId, n) => ({ guardianId, ...awayIn(away[n]) })),
    soleBecause: codeOf(soleWords, valuesOf(ofParents, '一方签字的原因')[0]),
    caregiverId: idsOf('caregiver')[0] ?? '',
    address: valuesOf(ofCaregiver, '住址')[0] ?? '',
    health: codeOf(healthWords, valuesOf(ofCaregiver, '健康状况')[0]),
    fromOn: isOver ? today : sheet.fromOn,
    untilOn: isOver ? defaultUntil(today, latestOn) : sheet.untilOn,
    answers: answersIn(under(lines, '五、')),
    ...opinionIn(under(lines, '六、')[0]),
  };
};
