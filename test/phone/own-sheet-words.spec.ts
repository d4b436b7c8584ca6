// A family reads in plain words where its sheets stand, what comes next, and what it means that one ended.
import { expect, test } from 'vitest';
import { endReasons, statuses } from '#shared/entrustment/contract.ts';
import type { OwnSheet } from '#shared/entrustment/views.ts';
import { ownGroups } from '../../miniprogram/src/features/entrustment/own/groups.ts';
import {
  nextAfter,
  ownStanding,
  sayWholeTerm,
} from '../../miniprogram/src/features/entrustment/parts/own-words.ts';
import { nth } from '../browser/kit/children.ts';
import { familySheets, lineOf, viewOf } from '../browser/kit/own-sheets.ts';

const TODAY = '2026-06-12';
const FATHER = nth('grd', 11);
const sheets = [...familySheets().values()];
const views = sheets.map(viewOf);
const viewed = (n: number) => {
  const view = views[n - 1];
  const me = view?.signers.find(({ guardianId }) => guardianId === FATHER);
  if (!view || !me) throw new Error(`No sheet ${n}`);
  return { view, me };
};

test('what waits comes first, then what is under way, what holds, and what is over', () => {
  const groups = ownGroups(sheets.map((sheet): OwnSheet => lineOf(sheet, FATHER)));
  expect(groups.waits.map(({ agreementId }) => agreementId)).toEqual([nth('agr', 1)]);
  expect(groups.underWay.map(({ status }) => status)).toEqual(['agreed', 'barred', 'witnessed', 'witnessed']);
  expect(groups.standing.map(({ status }) => status)).toEqual(['notified']);
  expect(groups.ended).toHaveLength(2);
});

test('each state says where it stands and what comes next', () => {
  const says = (n: number) => {
    const { view, me } = viewed(n);
    return ownStanding(view, me, TODAY);
  };
  expect(says(1).what).toBe('等您签');
  expect(says(2).what).toBe('家里人都签了，等村里见证');
  expect(says(3).next).toContain('备案号 吴窑托〔2025〕17号');
  expect(says(4).next).toContain('照看人的责任到此为止');
  expect(says(5).what).toBe('先等镇里核实，现在不用签');
  expect(says(6).what).toBe('镇里退回来，要改一改');
});

test.each(statuses)('%s has words for the family', (status) => {
  const { view, me } = viewed(1);
  const { what, next } = ownStanding({ ...view, status }, me, TODAY);
  expect(what).toMatch(/[\u4e00-\u9fff]$/);
  expect(next).toMatch(/。$/);
});

test.each(endReasons)('that it ended because of %s is explained', (reason) => {
  const { view, me } = viewed(7);
  const { what, next } = ownStanding({ ...view, ended: { reason, on: '2026-06-01' } }, me, TODAY);
  expect(what).toContain('6月1日结束');
  expect(next.length).toBeGreaterThan(15);
});

test('after the own name it is said who is still missing, and that only filing makes it hold', () => {
  const { view, me } = viewed(1);
  expect(nextAfter(view, me)).toBe(
    '还差母亲刘芳签。都签了以后，村里见证，镇里备案，备案以后就算数。办到哪一步，都会发消息告诉您。',
  );
  const all = viewed(2);
  expect(nextAfter(all.view, all.me)).toContain('家里人都签了');
});

test('a term is said with its years', () => {
  expect(sayWholeTerm({ fromOn: '2026-07-01', untilOn: '2026-12-31' })).toBe('2026年7月1日到 2026年12月31日');
});
