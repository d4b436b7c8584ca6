// One sheet in the staff's words: what may be done with it by whom, and what waits on this phone.
import { expect, test } from 'vitest';
import { statuses } from '#shared/entrustment/contract.ts';
import type { DraftGround, SheetView } from '#shared/entrustment/views.ts';
import { coverSays } from '../../miniprogram/src/features/entrustment/parts/cover-says.ts';
import {
  leftToSign,
  refusedOf,
  shownSigners,
} from '../../miniprogram/src/features/entrustment/parts/shown-sheet.ts';
import {
  owedReceivers,
  standingOf,
} from '../../miniprogram/src/features/entrustment/parts/standing-words.ts';
import { stepsOf } from '../../miniprogram/src/features/entrustment/parts/steps.ts';
import { saveableAct } from './kit/acts.ts';
import { ground, standing } from './kit/ground.ts';
import { nth, TODAY, VILLAGE } from './kit/paper.ts';

const FATHER = nth('grd', 11);
const GRANDMOTHER = nth('grd', 10);

const sheet = (changed: Partial<SheetView> = {}): SheetView => ({
  agreementId: nth('agr', 1),
  version: 2,
  childId: nth('chd', 1),
  childName: '王雨欣',
  village: VILLAGE,
  villageName: '沈徐村',
  status: 'signing',
  textHash: '0'.repeat(64),
  template: '2021-1',
  signers: [
    { part: 'parent', guardianId: FATHER, name: '王平', relation: 'father' },
    { part: 'caregiver', guardianId: GRANDMOTHER, name: '沈秀英', relation: 'grandmother' },
    { part: 'witness' },
  ],
  fromOn: '2026-06-09',
  untilOn: '2027-06-08',
  draftedOn: '2026-06-09',
  barred: [],
  notices: [],
  papers: [],
  contact: { name: '沈桂兰', phone: '13900000001' },
  ...changed,
});

const owed = [
  { to: 'school' as const },
  { to: 'village' as const, receivedBy: '沈桂兰', receivedOn: '2026-06-10' },
];

test.each([
  ['director', sheet(), 'door', ['ask_again', 'paper', 'redraft', 'take_back']],
  ['director', sheet({ status: 'barred' }), undefined, ['redraft', 'take_back']],
  ['director', sheet({ status: 'agreed' }), 'witness', ['redraft', 'take_back']],
  ['director', sheet({ status: 'witnessed' }), undefined, []],
  [
    'director',
    sheet({ status: 'witnessed', sentBack: { at: '2026-06-11T01:00:00.000Z' } }),
    'redraft',
    ['take_back'],
  ],
  ['director', sheet({ status: 'filed', notices: owed }), 'receipt', ['renew', 'end']],
  ['director', sheet({ status: 'notified', untilOn: '2026-06-25' }), 'renew', ['end']],
  ['director', sheet({ status: 'filed', untilOn: '2026-06-25', notices: owed }), 'renew', ['receipt', 'end']],
  ['director', sheet({ status: 'notified' }), undefined, ['renew', 'end']],
  ['director', sheet({ status: 'ended' }), 'draw_new', []],
  ['supervisor', sheet({ status: 'barred' }), 'settle', []],
  ['supervisor', sheet({ status: 'witnessed' }), 'file', ['send_back', 'pack']],
  ['supervisor', sheet({ status: 'filed', notices: owed }), 'receipt', ['pack', 'end']],
  ['supervisor', sheet({ status: 'notified' }), undefined, ['pack', 'end']],
  ['supervisor', sheet(), undefined, ['pack']],
  ['officer', sheet({ status: 'notified' }), undefined, ['pack']],
] as const)('a %s is offered only what may be done (%#)', (role, looked, main, others) => {
  expect(stepsOf(role, looked, TODAY)).toEqual({ ...(main && { main }), others });
});

test('every state has its words, and what presses is warned of', () => {
  for (const status of statuses) {
    const said = standingOf(sheet({ status, barred: ['harm'], number: '17' }), 'director', TODAY);
    expect(said.bold).toMatch(/[\u4e00-\u9fff]/);
    expect(said.plain.length).toBeGreaterThan(6);
  }
  expect(standingOf(sheet(), 'director', TODAY)).toMatchObject({ bold: '还差王平、沈秀英签字', warn: false });
  expect(standingOf(sheet({ status: 'agreed' }), 'director', TODAY).bold).toBe('都签了，等您见证');
  const back = { at: '2026-06-11T01:00:00.000Z', reason: '住址不对' };
  expect(standingOf(sheet({ status: 'witnessed', sentBack: back }), 'director', TODAY)).toEqual({
    bold: '镇里退回了这份确认书',
    plain: '原因：住址不对',
    warn: true,
  });
  expect(standingOf(sheet({ status: 'filed', notices: owed, number: '17' }), 'director', TODAY)).toEqual({
    bold: '有效，到 2027年6月8日',
    plain: '备案号 17。还差学校的告知回执。',
    warn: true,
  });
  expect(owedReceivers(sheet({ notices: owed }))).toEqual(['school']);
});

test('a sheet that came back on paper is looked at before it is filed', () => {
  const photo = { sha256: '0'.repeat(64), bytes: 286_720 };
  const said = (role: 'director' | 'supervisor', changed: Partial<SheetView>) =>
    standingOf(sheet({ status: 'witnessed', ...changed }), role, TODAY).plain;
  expect(said('supervisor', { photo })).toBe('签在纸上的：先看照片，再备案。');
  expect(said('supervisor', {})).toBe('看过签名和期限，没有问题就编号备案。');
  expect(said('director', { photo })).not.toContain('照片');
});

test('whoever signed here counts as waiting until the server has been heard, and is not asked again', () => {
  const entry = saveableAct(nth('agr', 1), GRANDMOTHER);
  const signers = shownSigners(sheet(), [entry]);
  expect(signers.map(({ waiting }) => waiting)).toEqual([false, true, false]);
  expect(leftToSign(signers).map(({ name }) => name)).toEqual(['王平']);
  const about = { childId: nth('chd', 1), name: '王雨欣', what: 'witness' as const };
  const witnessed = { ...entry, about };
  expect(shownSigners(sheet(), [witnessed]).map(({ waiting }) => waiting)).toEqual([false, false, true]);
  expect(shownSigners(sheet({ agreementId: nth('agr', 2) }), [entry]).some(({ waiting }) => waiting)).toBe(
    false,
  );
});

test('a refused act waits no more, and is told of its own sheet only', () => {
  const refused = { ...saveableAct(nth('agr', 1), GRANDMOTHER), status: 'refused' as const };
  expect(leftToSign(shownSigners(sheet(), [refused]))).toHaveLength(2);
  expect(refusedOf(sheet(), [refused])).toEqual([refused]);
  expect(refusedOf(sheet({ agreementId: nth('agr', 2) }), [refused])).toEqual([]);
});

test('a file says who covers the child and until when, and what to do', () => {
  const said = (changed: Partial<DraftGround>, role: 'director' | 'supervisor' = 'director') => {
    const { bold, plain, way } = coverSays(ground(changed), role, TODAY);
    return [bold, plain.replace(/\u00a0/g, ' '), way?.word];
  };
  expect(said({})).toEqual(['还没有确认书', '5月20日起就该有了，已缺 23 天', '拟一份']);
  expect(said({}, 'supervisor')[2]).toBeUndefined();
  expect(said({ open: nth('agr', 1) })).toEqual(['有一份确认书在签', '签好备案了才算数', '打开']);
  expect(said({ standing })).toEqual(['沈秀英照看', '还有 13 天到期（6月25日）', '续签']);
  expect(said({ standing: { ...standing, untilOn: '2027-01-01' } })).toEqual([
    '沈秀英照看',
    '到 2027年1月1日',
    '打开',
  ]);
  expect(said({ must: false })).toEqual(['现在不用签', '规则：每个留守儿童都要有', undefined]);
});
