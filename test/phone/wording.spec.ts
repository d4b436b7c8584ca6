// How messages are worded: each field is measured as the county measures it, and each way shows what really goes out on it.
import { expect, test } from 'vitest';
import { knownTemplates } from '#infra/local/known-templates.ts';
import { filled, templateCodes } from '#infra/local/sms/templates.ts';
import { faultOf } from '#shared/notifications/field-limits.ts';
import { render } from '#shared/notifications/render.ts';
import { templateOf, templates } from '#shared/notifications/templates.ts';
import { faultIn, type TemplateLine, type TemplateLines } from '#shared/notifications/wording.ts';
import {
  lengthOf,
  mostIn,
  sameFields,
  sayFault,
  sayPlaceholders,
  trimmed,
} from '../../miniprogram/src/features/messages/wording/field-words.ts';
import {
  nameOfField,
  SAMPLE,
  seenFields,
} from '../../miniprogram/src/features/messages/wording/seen-fields.ts';
import {
  foundLines,
  groupsOf,
  layWorded,
  sayWordings,
  shownLines,
  wordedHere,
} from '../../miniprogram/src/features/messages/wording/shown-wordings.ts';
import {
  pageName,
  sayAudience,
  sayTexts,
  sayUseful,
  sayWhen,
  spokenWords,
  textMessage,
  urgencyNames,
  waysOut,
} from '../../miniprogram/src/features/messages/wording/way-words.ts';

const NOW = '2026-06-12T01:41:00.000Z';
const every = Object.keys(templates);
const plain = (words: string | undefined): string | undefined => words?.replace(/\u00a0/g, ' ');
const template = (key: string) => {
  const found = templateOf(key);
  if (!found) throw new Error(`No template ${key}`);
  return found;
};
const lineOf = (key: string, changed: Partial<TemplateLine> = {}): TemplateLine => {
  const { version, title, subscription, urgency, fields } = template(key);
  return { key, version, title, subscription, urgency, fields: { ...fields }, own: false, ...changed };
};
const answer = (lines: TemplateLine[] = every.map((key) => lineOf(key)), readAt = NOW): TemplateLines => ({
  readAt,
  templates: lines,
});
const own = template('visit_overdue').fields;
const fault = (field: string, words: string, key = 'visit_overdue'): string | undefined =>
  plain(sayFault(key, field, words, template(key).fields));

test('the first words of every message may be saved, and no field is longer than it may be', () => {
  for (const key of every)
    for (const [field, words] of Object.entries(template(key).fields)) {
      expect(sayFault(key, field, words, template(key).fields)).toBeUndefined();
      expect(lengthOf(words)).toBeLessThanOrEqual(mostIn(field));
    }
});

test('a field is counted as the county counts it, a placeholder at its longest', () => {
  expect([mostIn('thing1'), mostIn('phrase2')]).toEqual([20, 5]);
  expect([lengthOf(' 您有 {count} 件事 '), lengthOf('𠮷')]).toEqual([9, 1]);
  for (const [key, field] of [
    ['visit_overdue', 'thing1'],
    ['visit_overdue', 'phrase2'],
    ['digest', 'thing1'],
  ] as const)
    for (let n = 1; n <= 40; n++) {
      const words = `${key === 'digest' ? '{count}' : ''}${'字'.repeat(n)}`;
      expect(lengthOf(words) > mostIn(field), `${key} ${words}`).toBe(
        faultIn(key, field, words) === 'too_long',
      );
    }
});

test('what cannot be saved is said at its field, with what helps', () => {
  expect(fault('thing1', '字'.repeat(23))).toBe('多了 3 个字，最多 20 个字');
  expect(fault('phrase2', '请去看看吧请')).toBe('多了 1 个字，最多 5 个字');
  expect(fault('phrase2', '请去！')).toBe('只能写汉字，不能有标点和数字');
  expect(fault('thing1', '  ')).toBe('内容不能空着');
  expect(fault('thing1', '沈徐村有孩子过期')).toContain('不能写颜色、村镇和孩子的类别');
  expect(fault('thing1', '{name}请您去看')).toBe('这一条没有要换的字，请去掉花括号');
  expect(fault('thing1', '您有 {many} 件事', 'digest')).toBe('花括号里只能写 {count}，别的换不出来');
  expect(fault('thing9', '好')).toBe('这条提醒没有这一栏，请更新到新版再改');
  expect(fault('thing1', ' 这几天请去看看孩子 ')).toBeUndefined();
  expect(sayPlaceholders(own)).toEqual([]);
  expect(sayPlaceholders(template('digest').fields)).toEqual([
    '{count} 发的时候换成件数，比如 3。字数按最长的 999 算。',
  ]);
});

test('spaces around the words are no change and are not sent', () => {
  expect(trimmed({ thing1: ' 好 ', phrase2: '请看' })).toEqual({ thing1: '好', phrase2: '请看' });
  expect(sameFields({ thing1: ' 好 ' }, { thing1: '好' })).toBe(true);
  expect(sameFields({ thing1: '好' }, { thing1: '好', phrase2: '请看' })).toBe(false);
});

test('a text message reads as the provider has it, and each is one', () => {
  for (const key of every) {
    const { title, fields } = template(key);
    const rendered = render(fields, SAMPLE);
    const went = filled(templateCodes.reminder, { title, hint: rendered['thing1'] ?? '' });
    expect(went).toMatchObject({ text: textMessage(title, rendered) });
    expect(plain(sayTexts(textMessage(title, { thing1: '字'.repeat(20) })))).toContain('算 1 条短信');
  }
  expect(plain(sayTexts('字'.repeat(71)))).toBe('71 个字，算 2 条短信');
});

test('a notification shows the fields as they are registered, and opens a page that has a name', () => {
  for (const { fields } of knownTemplates)
    for (const [field, name] of Object.entries(fields)) expect(nameOfField(field)).toBe(name);
  for (const key of every) {
    const { fields, page } = template(key);
    const rendered = render(fields, SAMPLE);
    for (const [field, words] of Object.entries(rendered)) expect(faultOf(field, words)).toBeUndefined();
    expect(Object.values(rendered).join('')).not.toMatch(/[{}]/);
    expect(seenFields(fields)).toEqual(rendered);
    expect(pageName(page) === '护童', page).toBe(false);
  }
  expect(pageName('pages/new/index')).toBe('护童');
});

test('the ways stand in the order in which they are tried, with what turns to the next', () => {
  const heads = (key: string) => waysOut(template(key)).map(({ head }) => plain(head));
  expect(heads('risk_turned_red')).toEqual([
    '先发微信',
    '微信没送到，或者 1 小时没有看，改发短信',
    '短信也没送到，请人打电话：民政局打给儿童督导员',
  ]);
  expect(heads('call_overdue').at(-1)).toBe('短信也没送到，请人打电话：民政局打给儿童督导员');
  expect(heads('training_changed').at(-1)).toContain('镇里的儿童督导员打给儿童主任，民政局打给儿童督导员');
  expect(heads('visit_due')).toEqual(['先发微信']);
  expect(heads('entrustment_filed')).toEqual([
    '先发微信',
    '家里没有微信的，请人打电话：村里的儿童主任打给监护人',
  ]);
  expect(waysOut({ ...template('risk_turned_red'), readWithinMinutes: 45 })[1]?.head).toContain(
    '45\u00a0分钟',
  );
});

test('when, for whom and how long it is of use', () => {
  expect(urgencyNames).toEqual({ emergency: '马上', urgent: '白天就发', routine: '和别的合成一条' });
  expect(plain(sayWhen.urgent)).toBe('白天马上发。21:00 到 8:00 不打扰，早上再发');
  expect(sayAudience(['director', 'supervisor'])).toBe('儿童主任、儿童督导员');
  expect(plain(sayUseful('visit_due', template('visit_due')))).toBe('3 天。过了还没发出去，就不发了');
  expect(plain(sayUseful('quiz_closing', template('quiz_closing')))).toContain('30 小时');
  expect(sayUseful('digest', template('digest'))).toBe('里面的每件事，各按各的期限');
  expect(spokenWords(template('risk_turned_red'))).toBe(template('risk_turned_red').say);
  expect(spokenWords({ text: '您有 {count} 件事要看。' })).toBe('您有 3 件事要看。');
});

test('what was saved here is shown until the list was read long enough after', () => {
  const state = { version: 3, fields: { thing1: '这几天请去看看孩子', phrase2: '请补上' }, own: true };
  const key = 'visit_overdue';
  const worded = lineOf(key, { ...state, wordedAt: NOW });
  layWorded(lineOf(key), state, NOW);
  const shown = (readAt: string, line = lineOf(key)) =>
    shownLines(answer([line], readAt), wordedHere.get()).at(0);
  expect(shown('2026-06-12T01:40:00.000Z')).toEqual(worded);
  expect(shown('2026-06-12T01:41:29.000Z')).toEqual(worded);
  expect(shown('2026-06-12T01:41:30.000Z')).toEqual(lineOf(key));
  expect(shownLines(answer([lineOf('quiz_open')]), wordedHere.get())).toEqual([lineOf('quiz_open')]);

  // The command answers without fields: the words and the version are the code's again.
  layWorded(worded, { version: 4, fields: {}, own: false }, NOW);
  expect(shown(NOW, worded)).toEqual(lineOf(key));
  wordedHere.set(new Map());
});

test('messages stand by subscription with what presses first, none twice and none left out', () => {
  const groups = groupsOf(answer().templates);
  expect(groups.map(({ subscription }) => subscription)).toEqual(['children', 'entrustment', 'learning']);
  expect(groups.flatMap(({ lines }) => lines.map(({ key }) => key)).sort()).toEqual([...every].sort());
  for (const { lines } of groups) {
    const order = lines.map(({ urgency }) => ['emergency', 'urgent', 'routine'].indexOf(urgency));
    expect(order).toEqual([...order].sort());
  }
  expect(groupsOf([lineOf('quiz_open')])).toHaveLength(1);
});

test('a message is found by any of its words, by whom it is for, and by having been worded', () => {
  const { templates: lines } = answer([...every.map((key) => lineOf(key, { own: key === 'quiz_open' }))]);
  const found = (typed: string, isOwn = false) =>
    foundLines(lines, { typed, own: isOwn }).map(({ key }) => key);
  expect(found('')).toHaveLength(every.length);
  expect(found('红色 名单')).toEqual(['risk_turned_red']);
  expect(found('监护人 到期')).toContain('entrustment_ending');
  expect(found('没有的字')).toEqual([]);
  expect(found('', true)).toEqual(['quiz_open']);
  expect(found('改过')).toContain('quiz_open');
  expect(found('马上')).toContain('help_asked');
});

test('the sentence above the list', () => {
  expect(plain(sayWordings([lineOf('visit_due'), lineOf('quiz_open')]))).toBe('2 种提醒，都是原来的写法');
  expect(plain(sayWordings([lineOf('visit_due', { own: true })]))).toBe('1 种提醒，改过 1 种');
  expect(sayWordings([])).toBe('还没有提醒');
});
