// A director sees first what presses most: who has no sheet, who still must sign, what came back, what runs out.
import { expect, test } from 'vitest';
import type { LackingChild, SheetLine, VillageSheets } from '#shared/entrustment/views.ts';
import {
  laidStates,
  layState,
  lineOver,
} from '../../miniprogram/src/features/entrustment/parts/laid-states.ts';
import { sayTown, townGroupsOf } from '../../miniprogram/src/features/entrustment/town/town-groups.ts';
import { sayTownEnd, sayTownLine } from '../../miniprogram/src/features/entrustment/town/town-line-words.ts';
import {
  groupsMeant,
  groupsOf,
  isEnding,
  sayVillage,
} from '../../miniprogram/src/features/entrustment/village/groups.ts';
import { sayLine, sayLineEnd } from '../../miniprogram/src/features/entrustment/village/line-words.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const plain = (words: string): string => words.replace(/\u00a0/g, ' ');

const line = (n: number, changed: Partial<SheetLine> = {}): SheetLine => ({
  agreementId: nth('agr', n),
  version: 3,
  childId: nth('chd', n),
  childName: `孩子${n}`,
  caregiverName: '沈秀英',
  village: VILLAGE,
  villageName: '沈徐村',
  status: 'signing',
  missing: [{ part: 'parent', name: '王平' }, { part: 'witness' }],
  draftedOn: '2026-06-09',
  fromOn: '2026-06-09',
  untilOn: '2027-06-08',
  manyChildren: false,
  noticesOwed: [],
  ...changed,
});

const lacking = (n: number, lackingSinceOn: string): LackingChild => ({
  childId: nth('chd', n),
  name: `孩子${n}`,
  village: VILLAGE,
  villageName: '沈徐村',
  lackingSinceOn,
});

const sheets = (changed: Partial<VillageSheets>) => ({
  lacking: [],
  open: [],
  standing: [],
  ended: [],
  ...changed,
});
const namesOf = (changed: Partial<VillageSheets>) =>
  groupsOf(sheets(changed), TODAY).map(({ name, lines }) => [name, lines.length]);

test('the groups stand in the order of urgency, whatever order the answer had', () => {
  expect(
    namesOf({
      ended: [line(9, { status: 'ended', ended: { reason: 'returned', on: '2026-02-01' } })],
      standing: [
        line(8, { status: 'notified' }),
        line(7, { status: 'filed', noticesOwed: ['school'] }),
        line(6, { status: 'notified', untilOn: '2026-07-01' }),
      ],
      open: [
        line(5, { status: 'barred' }),
        line(4, { status: 'witnessed', sentBack: true }),
        line(3, { status: 'agreed' }),
        line(2),
      ],
      lacking: [lacking(1, '2026-06-01')],
    }),
  ).toEqual([
    ['lacking', 1],
    ['signing', 1],
    ['to_witness', 1],
    ['sent_back', 1],
    ['ending', 1],
    ['notices', 1],
    ['at_town', 1],
    ['standing', 1],
    ['ended', 1],
  ]);
});

test('within a group the longest wait, or the soonest end, stands first; what ended last stands first', () => {
  const groups = groupsOf(
    sheets({
      lacking: [lacking(1, '2026-06-05'), lacking(2, '2026-05-01')],
      standing: [
        line(3, { status: 'notified', untilOn: '2027-01-01' }),
        line(4, { status: 'notified', untilOn: '2026-12-01' }),
      ],
      ended: [
        line(5, { status: 'ended', ended: { reason: 'expired', on: '2026-01-01' } }),
        line(6, { status: 'ended', ended: { reason: 'expired', on: '2026-05-01' } }),
      ],
    }),
    TODAY,
  );
  const order = groups.map(({ lines }) =>
    lines.map((one) => (one.kind === 'child' ? one.child.name : one.sheet.childName)),
  );
  expect(order).toEqual([
    ['孩子2', '孩子1'],
    ['孩子4', '孩子3'],
    ['孩子6', '孩子5'],
  ]);
});

test('a child whose sheet is open stands with its sheet only; a sheet being renewed presses no more', () => {
  expect(namesOf({ lacking: [lacking(1, '2026-06-01')], open: [line(1)] })).toEqual([['signing', 1]]);
  const ends = line(2, { status: 'notified', untilOn: '2026-06-20' });
  expect(namesOf({ standing: [ends] })).toEqual([['ending', 1]]);
  expect(namesOf({ standing: [ends], open: [line(3, { childId: ends.childId })] })).toEqual([
    ['signing', 1],
    ['standing', 1],
  ]);
});

test('a term is near its end thirty days before it', () => {
  expect([isEnding('2026-07-12', TODAY), isEnding('2026-07-13', TODAY)]).toEqual([true, false]);
});

test('the sentence above says at most two things, and says so when nothing presses', () => {
  const said = (changed: Partial<VillageSheets>) => plain(sayVillage(groupsOf(sheets(changed), TODAY)));
  expect(said({ lacking: [lacking(1, TODAY)], open: [line(2), line(3, { status: 'agreed' })] })).toBe(
    '1 个孩子还没有确认书，1 份等签字',
  );
  expect(said({ open: [line(2, { status: 'witnessed' })] })).toBe('都签好了，等镇里办');
  expect(said({ standing: [line(2, { status: 'notified' })] })).toBe('全村都有确认书');
  expect(said({})).toBe('现在没有要签确认书的孩子');
});

test('each line says what is so and how long', () => {
  const all = groupsOf(
    sheets({
      lacking: [lacking(1, '2026-06-01')],
      open: [line(2), line(3, { status: 'barred' })],
      standing: [line(4, { status: 'notified', untilOn: '2026-06-25' })],
    }),
    TODAY,
  ).flatMap(({ lines }) => lines);
  expect(all.map((one) => [sayLine(one, TODAY), sayLineEnd(one, TODAY).words].map(plain))).toEqual([
    ['6月1日起就该有了', '已缺 11 天'],
    ['照看人 沈秀英，还差王平签字', '等了 3 天'],
    ['照看人 沈秀英，到 6月25日', '还有 13 天到期'],
    ['照看人 沈秀英，有一条答了“是”', '等镇里核实'],
  ]);
});

test('sheets are found by child, caregiver, missing signer and number', () => {
  const groups = groupsOf(
    sheets({
      open: [line(1)],
      standing: [line(2, { status: 'notified', number: '吴窑托〔2026〕17号', missing: [] })],
    }),
    TODAY,
  );
  const found = (typed: string) => groupsMeant(groups, typed).flatMap(({ lines }) => lines).length;
  expect(['孩子1', '沈秀英', '王平', '〕17', '赵', ' '].map(found)).toEqual([1, 2, 1, 1, 0, 2]);
});

test('a town sees what to look into first; what was done here is gone before the list has caught up', () => {
  const waiting = {
    barred: [line(1, { status: 'barred' })],
    toFile: [line(2, { status: 'witnessed', missing: [], manyChildren: true })],
    noticesOwed: [line(3, { status: 'filed', missing: [], noticesOwed: ['school', 'village'] })],
    lackingLong: [lacking(4, '2026-05-20')],
  };
  const groups = townGroupsOf(waiting, new Map());
  expect(groups.map(({ name }) => name)).toEqual(['barred', 'lacking', 'to_file', 'notices']);
  expect(plain(sayTown(groups))).toBe('1 份要您核实，1 个孩子缺得太久');
  expect(groups.flatMap(({ lines }) => lines.map((one) => sayTownLine(one, TODAY)))).toEqual([
    '照看人 沈秀英有一条答了“是”',
    '5月20日起没有确认书',
    '照看人 沈秀英，都签了，村里见证过，照看的孩子偏多',
    '照看人 沈秀英，差学校、村（居）的回执',
  ]);
  expect(groups.map(({ lines }) => lines.map((one) => plain(sayTownEnd(one, TODAY).words)))).toEqual([
    ['等了 3 天'],
    ['已缺 23 天'],
    ['等了 3 天'],
    ['差回执'],
  ]);
  const filed = {
    agreementId: nth('agr', 2),
    status: 'filed' as const,
    textHash: '0'.repeat(64),
    missing: [],
    number: '18',
  };
  const laid = new Map([[nth('agr', 2), { version: 4, state: filed }]]);
  expect(townGroupsOf(waiting, laid).map(({ name }) => name)).toEqual(['barred', 'lacking', 'notices']);
  expect(sayTown([])).toBe('没有等您办的确认书');
});

test('a newer answer covers a line, an older one does not; a name that is not known any more is left out', () => {
  const two = line(1, {
    missing: [
      { part: 'parent', name: '王平' },
      { part: 'parent', name: '刘芳' },
      { part: 'caregiver', name: '沈秀英' },
    ],
  });
  const state = {
    agreementId: nth('agr', 1),
    status: 'signing' as const,
    textHash: '0'.repeat(64),
    missing: [
      { part: 'parent' as const, guardianId: nth('grd', 1) },
      { part: 'caregiver' as const, guardianId: nth('grd', 2) },
    ],
  };
  layState(4, state);
  layState(3, { ...state, status: 'agreed' });
  expect(laidStates.get().get(nth('agr', 1))?.state.status).toBe('signing');
  expect(lineOver(two, laidStates.get()).missing).toEqual([
    { part: 'parent' },
    { part: 'caregiver', name: '沈秀英' },
  ]);
  expect(lineOver({ ...two, version: 4 }, laidStates.get())).toEqual({ ...two, version: 4 });
});
