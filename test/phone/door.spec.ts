// At a door each signer reads, promises, is known, writes, and somebody else watches; nothing is kept that lacks a part.
import { expect, test } from 'vitest';
import { SignAssisted } from '#shared/entrustment/contract.ts';
import { sheetText } from '#shared/entrustment/text.ts';
import {
  assistOf,
  type DoorForm,
  doorStepBeside,
  lackAtDoor,
  startDoor,
  tailIn,
} from '../../miniprogram/src/features/entrustment/door/door-form.ts';
import { shownLines } from '../../miniprogram/src/features/entrustment/parts/sheet-lines.ts';
import { nothingDrawn } from '../../miniprogram/src/ui/handwriting.ts';
import { staffSheets } from '../browser/kit/staff-sheets.ts';
import { aHand } from './kit/acts.ts';
import { nth } from './kit/paper.ts';

const HASH = 'a'.repeat(64);
const needed = { parts: 11, duties: 6, tail: '021X' };
const signers = [{ name: '王平' }, { name: '沈秀英' }];
const drawn = { startedAt: 0, strokes: aHand.strokes };

const done = (changed: Partial<DoorForm> = {}): DoorForm => ({
  ...startDoor(HASH),
  guardianId: nth('grd', 10),
  seen: 11,
  heard: true,
  ticked: [1, 2, 3, 4, 5, 6],
  document: 'id_card',
  numberTail: '021X',
  drawn,
  onlookerName: '顾明芳',
  onlookerDrawn: drawn,
  ...changed,
});

const lack = (step: DoorForm['step'], changed: Partial<DoorForm>) =>
  lackAtDoor(done(changed), step, needed, signers);

test('what is there leads on, step by step', () => {
  expect((['read', 'duties', 'identity', 'hand', 'onlooker'] as const).map((step) => lack(step, {}))).toEqual(
    [undefined, undefined, undefined, undefined, undefined],
  );
  expect([doorStepBeside('read', -1), doorStepBeside('read', 1), doorStepBeside('onlooker', 1)]).toEqual([
    undefined,
    'duties',
    undefined,
  ]);
});

test.each<[DoorForm['step'], Partial<DoorForm>, string, string]>([
  ['read', { seen: 10 }, 'seen', '后面还有，请看到最后'],
  ['duties', { ticked: [1, 2] }, 'ticked', '还有 4 条没有勾'],
  ['identity', { document: undefined }, 'document', '还没有选看了什么'],
  ['identity', { numberTail: '02' }, 'numberTail', '还差证件号码的后四位'],
  ['identity', { numberTail: '0210' }, 'numberTail', '和确认书里的号码对不上，请看着证件再核对'],
  ['hand', { drawn: nothingDrawn }, 'drawn', '还看不出是名字，请写上完整的姓名'],
  ['onlooker', { onlookerName: ' ' }, 'onlookerName', '还差旁边那位的姓名'],
  ['onlooker', { onlookerName: '王平' }, 'onlookerName', '王平是签字的人，请换一位旁边看着的'],
  ['onlooker', { onlookerDrawn: nothingDrawn }, 'onlookerDrawn', '还看不出是名字，请写上完整的姓名'],
])('at %s it is said what is missing (%#)', (step, changed, field, words) => {
  const given: Partial<DoorForm> = {
    ...changed,
    ...('ticked' in changed && { ticked: [...changed.ticked] }),
  };
  expect(lack(step, given)).toEqual({ field, words });
});

test('whoever is known in person shows no number', () => {
  expect(lack('identity', { document: 'known_in_person', numberTail: '' })).toBeUndefined();
});

test('a document is held against the number that the sheet tells of its owner, and of nobody else', () => {
  const facts = staffSheets().get(nth('agr', 102))?.facts;
  if (!facts) throw new Error('No such sheet');
  const lines = shownLines(sheetText(facts));
  const endOf = (part: 'parent' | 'caregiver', name: string) => tailIn(lines, { part, name });
  expect(endOf('caregiver', facts.caregiver.name)).toBe(facts.caregiver.idNumber.slice(-4));
  expect(endOf('parent', facts.parents[0]?.name ?? '')).toBe(facts.parents[0]?.idNumber.slice(-4));
  expect(endOf('parent', facts.child.name)).toBeUndefined();
});

test('the act keeps the contract, with the hash of what was shown and no number that was not seen', () => {
  const about = { childId: nth('chd', 1), guardianId: nth('grd', 10) };
  const act = assistOf(done(), about, HASH);
  expect(SignAssisted.parse(JSON.parse(JSON.stringify(act)))).toEqual(act);
  expect(act).toMatchObject({ ...about, textHash: HASH, readAloud: true, identity: { numberTail: '021X' } });
  const known = assistOf(done({ document: 'known_in_person', heard: false }), about, HASH);
  expect(known.identity).toEqual({ document: 'known_in_person' });
  expect('readAloud' in known).toBe(false);
});

test('the next signer begins anew; whoever watched may watch again, and signs again', () => {
  expect(startDoor(HASH, '顾明芳')).toMatchObject({
    guardianId: undefined,
    step: 'read',
    ticked: [],
    onlookerName: '顾明芳',
    onlookerDrawn: nothingDrawn,
  });
});
