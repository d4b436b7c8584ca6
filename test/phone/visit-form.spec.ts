// The form starts from last time, says what is missing, and tells beforehand what saving will do.
import { expect, test } from 'vitest';
import { RecordVisit, type TimelineEntry } from '#shared/visits/contract.ts';
import { quietFindings } from '#shared/visits/findings.ts';
import { guardianLine } from '../../miniprogram/src/features/registry/parts/guardian-words.ts';
import { sayPresence } from '../../miniprogram/src/features/registry/parts/presence-words.ts';
import {
  previewCorrect,
  previewRecord,
  visitsOf,
} from '../../miniprogram/src/features/visits/form/preview.ts';
import {
  finish,
  formOf,
  startForm,
  type VisitForm,
} from '../../miniprogram/src/features/visits/form/visit-form.ts';
import { aLine, aVisit, nth, TODAY } from './kit/paper.ts';

const full = (changed: Partial<VisitForm> = {}): VisitForm => ({ ...formOf(aVisit()), ...changed });
const {
  colour: _c,
  lastVisitedOn: _v,
  lastFindings: _f,
  ...never
} = aLine({ because: [], dueOn: '2026-06-10', openedOn: '2026-06-10' });

test('the form starts with what last time found, and with nobody met', () => {
  const form = startForm(aLine(), nth('vis', 9), TODAY);
  expect(form).toMatchObject({
    visitedOn: TODAY,
    kind: 'routine',
    presence: [],
    findings: { guardianship: 'carer_absent' },
  });
});

test('for a child never visited it starts with a quiet home, and a small child is below school age', () => {
  expect(startForm(never, nth('vis', 9), TODAY).findings).toEqual(quietFindings);
  expect(startForm({ ...never, bornOn: '2021-02-14' }, nth('vis', 9), TODAY).findings.schooling).toBe(
    'below_school_age',
  );
});

test.each<[string, VisitForm, string]>([
  ['nobody met', full({ presence: [] }), '还差一项：见到了谁'],
  ['a day to come', full({ visitedOn: '2026-06-13' }), '走访日期在今天之后，请改成实际去的那天'],
  ['a day before the file', full({ visitedOn: '2025-08-31' }), '走访日期比建档还早，请改成建档以后的日期'],
  ['a note too long', full({ note: '长'.repeat(501) }), '补充的话太长或有认不出的字，最多 500 字'],
])('%s is said in words', (_name, form, words) => {
  expect(finish(form, '2025-09-01', TODAY)).toMatchObject({ words });
});

test('a missing next step is said in words', () => {
  const { nextStep: _n, ...form } = full();
  expect(finish(form, '2025-09-01', TODAY)).toMatchObject({ field: 'nextStep', words: '还差一项：下一步' });
});

test('a finished form is a visit by the contract, with an empty note left out', () => {
  const finished = finish(full({ note: '  ' }), '2025-09-01', TODAY);
  expect(finished).toEqual({ visit: aVisit() });
  expect(RecordVisit.safeParse('visit' in finished && finished.visit).success).toBe(true);
});

test('saving a good visit of a red child: green, and why', () => {
  expect(previewRecord(aLine(), full(), TODAY)).toEqual({
    from: 'red',
    to: 'green',
    dueOn: '2026-12-09',
    because: '没有要担心的了，红改为绿。',
  });
});

test.each<[string, Parameters<typeof previewRecord>[0], VisitForm, string]>([
  [
    'worse',
    aLine({ colour: 'green', because: [] }),
    full({ findings: { ...quietFindings, guardianship: 'unattended' } }),
    '因为无人照看，绿改为红。',
  ],
  [
    'the same',
    aLine(),
    full({ findings: { ...quietFindings, guardianship: 'carer_absent' } }),
    '还是红色，因为照看人不在。',
  ],
  ['still quiet', aLine({ colour: 'green', because: [] }), full(), '没有要担心的，还是绿色。'],
  ['the first', never, full(), '第一次走访，没有要担心的，定为绿色。'],
  [
    'the first, with a worry',
    never,
    full({ findings: { ...quietFindings, mind: 'low' } }),
    '第一次走访，因为情绪低落，定为蓝色。',
  ],
  ['of an earlier day', aLine(), full({ visitedOn: '2026-06-01' }), '6月4日已看过，补记的不改颜色。'],
  [
    'a milder one of the same day',
    aLine({ lastVisitedOn: TODAY }),
    full(),
    '今天已定为红，同一天先按重的算。',
  ],
])('%s: says why', (_name, standing, form, because) => {
  expect(previewRecord(standing, form, TODAY).because).toBe(because);
});

const told = (version: number, visit: RecordVisit, corrects = false): TimelineEntry => {
  const { kind, ...rest } = visit;
  return {
    version,
    at: '2026-06-04T02:00:00.000Z',
    entry: { kind: 'visit', corrects, visitKind: kind, ...rest },
  };
};
const first = aVisit({ visitId: nth('vis', 1), visitedOn: '2026-05-12' });
const second = aVisit({
  visitId: nth('vis', 2),
  visitedOn: '2026-06-04',
  findings: { ...quietFindings, guardianship: 'carer_absent' },
});
const timeline = [told(3, second), told(2, first)];

test('a correction weighs the whole past again', () => {
  const corrected = { ...formOf(second), findings: { ...quietFindings, guardianship: 'carer_ill' as const } };
  expect(previewCorrect(aLine(), timeline, second.visitId, corrected, TODAY)).toMatchObject({
    from: 'red',
    to: 'yellow',
    dueOn: '2026-07-04',
    because: '因为照看人生病，红改为黄。',
  });
});

test('correcting an older visit changes neither colour nor date, and says so', () => {
  const corrected = { ...formOf(first), note: '奶奶也在' };
  expect(previewCorrect(aLine(), timeline, first.visitId, corrected, TODAY)).toMatchObject({
    to: 'red',
    dueOn: '2026-06-11',
    because: '颜色和下次日期不变。',
  });
});

test('of a visit told twice the latest telling counts', () => {
  const visits = visitsOf([told(4, { ...first, note: '改过' }, true), ...timeline]);
  expect(visits.map(({ visitId, note }) => [visitId, note])).toEqual([
    [nth('vis', 1), '改过'],
    [nth('vis', 2), undefined],
  ]);
});

test('who was met, and who the guardians are, in the village’s words', () => {
  expect(sayPresence(['child', 'caregiver'])).toBe('见到孩子、照看人');
  expect(sayPresence(['child', 'parent_by_phone'])).toBe('见到孩子，和父母通了话');
  expect(sayPresence(['parent_by_phone'])).toBe('没见到人，和父母通了话');
  const guardian = { guardianId: nth('grd', 1), name: '王平', phone: '13800000002', bound: false };
  expect(
    guardianLine({ ...guardian, relation: 'father', capacity: 'parent_away', workplace: '昆山' }),
  ).toEqual({
    role: '父亲',
    words: '王平 在昆山务工',
  });
  expect(guardianLine({ ...guardian, relation: 'grandmother', capacity: 'caregiver' }).words).toBe(
    '王平 奶奶',
  );
});
