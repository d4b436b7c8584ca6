// A file shows what was saved on this phone before it has arrived, and what it lacks is looked for anew.
import { expect, test } from 'vitest';
import { missingThings } from '#shared/registry/completeness.ts';
import { SetSchooling } from '#shared/registry/contract.ts';
import type { ChildFile } from '#shared/registry/file.ts';
import { checked, faultAt } from '../../miniprogram/src/features/registry/forms/check.ts';
import { guardiansMeant } from '../../miniprogram/src/features/registry/forms/find-guardian.ts';
import { villagesMeant } from '../../miniprogram/src/features/registry/forms/find-village.ts';
import { partNames } from '../../miniprogram/src/features/registry/part/part-names.ts';
import { sayClosed, sayHeld, sayIdNumber } from '../../miniprogram/src/features/registry/parts/file-says.ts';
import { mayChange, mayTurn } from '../../miniprogram/src/features/registry/parts/may.ts';
import {
  shownFile,
  thingsWaiting,
  waitingOf,
} from '../../miniprogram/src/features/registry/parts/shown-file.ts';
import { gaps, sayMissing } from '../../miniprogram/src/features/registry/parts/why-missing.ts';
import type { AboutChild, OutboxEntry } from '../../miniprogram/src/kernel/outbox-entry.ts';
import { anEntry, nth, TODAY, VILLAGE } from './kit/paper.ts';

const child = nth('chd', 1);
const aFile = (changed: Partial<ChildFile> = {}): ChildFile => ({
  childId: child,
  version: 3,
  open: true,
  village: VILLAGE,
  villageName: '沈徐村',
  name: '王雨欣',
  sex: 'female',
  bornOn: '2017-03-02',
  idNumberTail: '2X',
  address: '沈徐村 6 组 12 号',
  categories: [{ category: 'left_behind', sinceOn: '2025-09-01', evidence: '村委会证明' }],
  openedOn: '2025-09-01',
  guardians: [
    {
      guardianId: nth('grd', 10),
      relation: 'grandmother',
      capacity: 'caregiver',
      name: '沈秀英',
      phone: '13800000001',
      bound: true,
    },
  ],
  benefits: [],
  missing: ['registration', 'schooling', 'health', 'household'],
  masked: false,
  ...changed,
});

const saved = (n: number, what: AboutChild['what'], data: unknown, path = '/x'): OutboxEntry =>
  anEntry(n, { about: { childId: child, name: '王雨欣', what }, data, path });

const shownWith = (...entries: OutboxEntry[]): ChildFile => shownFile(aFile(), waitingOf(entries, child));

test('without anything waiting the file is the server’s own', () => {
  const file = aFile();
  expect(shownFile(file, [])).toBe(file);
});

test('a part that waits is shown, and is missing no more', () => {
  const shown = shownWith(saved(1, 'health', { state: 'chronic', note: '哮喘' }));
  expect(shown.health).toEqual({ state: 'chronic', note: '哮喘' });
  expect(shown.missing).toEqual(['registration', 'schooling', 'household']);
});

test('several changes of one part leave the last', () => {
  const shown = shownWith(
    saved(1, 'schooling', { stage: 'primary' }),
    saved(2, 'schooling', { stage: 'junior' }),
  );
  expect(shown.schooling).toEqual({ stage: 'junior' });
});

test('a corrected head shows the end of the new number only', () => {
  const details = {
    sex: 'female',
    bornOn: '2017-03-02',
    idNumber: '320682201703020124',
    registration: 'rural',
  };
  const shown = shownWith(saved(1, 'basic', { name: '王雨馨', details }));
  expect(shown).toMatchObject({ name: '王雨馨', idNumberTail: '24', registration: 'rural' });
  expect(JSON.stringify(shown)).not.toContain('320682201703020124');
});

test('categories begin and end, guardians change, a phone is corrected', () => {
  const held = { category: 'in_difficulty', kind: 'neglected', sinceOn: '2026-06-01', evidence: '镇里认定' };
  const ended = { category: 'left_behind', untilOn: '2026-06-01', evidence: '母亲已返乡' };
  expect(shownWith(saved(1, 'categorise', held), saved(2, 'end_category', ended)).categories).toEqual([held]);
  const line = { guardianId: nth('grd', 10), relation: 'grandmother', capacity: 'caregiver' };
  expect(
    shownWith(saved(1, 'guardians', { responsibilities: [line] })).guardians.map(({ name }) => name),
  ).toEqual(['沈秀英']);
  const person = { name: '沈秀英', phone: '13900000077' };
  const path = `/registry/guardians/${nth('grd', 10)}/correct`;
  expect(shownWith(saved(1, 'guardian', person, path)).guardians[0]?.phone).toBe('13900000077');
});

test('a visit that waits, another child’s change, and a refused one change nothing', () => {
  const other = anEntry(3, { about: { childId: nth('chd', 2), name: '陈子轩', what: 'health' } });
  const refused = { ...saved(2, 'health', { state: 'healthy' }), status: 'refused' as const };
  const entries = [anEntry(1), other, refused];
  expect(shownFile(aFile(), waitingOf(entries, child))).toEqual(aFile());
  expect([...thingsWaiting(waitingOf([saved(4, 'close', {}), ...entries], child))]).toEqual(['close']);
});

test('everything that can be missing has a name, a reason and a part to fill it in', () => {
  expect(Object.keys(gaps)).toEqual([...missingThings]);
  for (const { what, why, part } of Object.values(gaps)) {
    expect(what).toMatch(/^[\u4e00-\u9fff]+$/);
    expect(why).toMatch(/^[\u4e00-\u9fff，、]+$/);
    expect(why.length).toBeLessThan(24);
    expect(partNames).toContain(part);
  }
  expect(sayMissing(['health', 'household'])).toBe('还缺 2 项');
});

test('an ID number is said by its end, or why there is none; a kind of difficulty is named; a closed file says why', () => {
  const { idNumberTail: _tail, ...without } = aFile();
  expect(sayIdNumber(aFile())).toBe('末两位 2X');
  expect(sayIdNumber({ ...without, withoutIdNumber: 'papers_lost' })).toBe('没有，证件丢了');
  expect(sayIdNumber(without)).toBe('还没有填');
  expect(sayHeld({ category: 'in_difficulty', kind: 'neglected', sinceOn: TODAY })).toBe(
    '困境儿童，监护缺失或失当',
  );
  expect(sayClosed(aFile({ closedOn: '2026-06-01', closedFor: 'came_of_age' }), TODAY)).toBe(
    '6月1日结案，满 18 周岁',
  );
});

test('a file of another town, opened by a broken glass, is only read', () => {
  const far = { role: 'supervisor', region: '320682116000' } as const;
  const near = { role: 'supervisor', region: '320682112000' } as const;
  expect([mayChange(far, aFile()), mayTurn(far, aFile())]).toEqual([false, false]);
  expect([mayChange(near, aFile()), mayTurn(near, aFile())]).toEqual([true, true]);
  expect(mayChange(near, aFile({ masked: true }))).toBe(false);
  expect(mayTurn({ role: 'director', region: VILLAGE }, aFile())).toBe(false);
});

test('a small form names what is missing by its field and leaves out what is empty', () => {
  expect(checked(SetSchooling, { stage: undefined, school: '' })).toEqual({
    field: 'stage',
    words: '还差一项：在上什么学',
  });
  expect(checked(SetSchooling, { stage: 'primary', school: '', className: undefined })).toEqual({
    data: { stage: 'primary' },
  });
  expect(faultAt({ field: 'categories.0.kind', words: '困境的情形' }, 'categories.0')).toBe('困境的情形');
  expect(faultAt({ field: 'categories.10.kind', words: '' }, 'categories.1')).toBeUndefined();
});

test('guardians are found by name, initials and the end of a phone; villages by a word inside one’s region', () => {
  const known = [
    { guardianId: nth('grd', 1), name: '王平', phone: '13800000002', bound: false, initials: 'wp' },
    { guardianId: nth('grd', 2), name: '沈秀英', phone: '13800000001', bound: true, initials: 'sxy' },
  ];
  const names = (words: string, taken: string[] = []) =>
    guardiansMeant(known, words, taken).map(({ name }) => name);
  expect([names(''), names('wp'), names('秀'), names('0001'), names('王', [nth('grd', 1)])]).toEqual([
    [],
    ['王平'],
    ['沈秀英'],
    ['沈秀英'],
    [],
  ]);
  expect(villagesMeant('320682112000', '何柳', undefined)).toEqual(['320682112204']);
  expect(villagesMeant('320682116000', '何柳', undefined)).toEqual([]);
  expect(villagesMeant('320682112000', '沈徐', VILLAGE)).toEqual([]);
  expect(villagesMeant('320682112000', '焦港', undefined, ['320682116201'])).toEqual(['320682116201']);
  expect(villagesMeant('320682112000', '村', undefined, ['320682116201'])[0]).toBe('320682116201');
  expect(villagesMeant('320682112000', '', undefined, ['320682116201'])).toEqual([]);
});
