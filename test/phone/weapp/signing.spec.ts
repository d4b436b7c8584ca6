// A father signs in the real bundle, booted as WeChat boots it: he reads to the end, ticks, proves to be himself, writes his name, and it arrives once.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { SIGNING_CODE } from '../../browser/kit/own-sheet-answers.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { type Given, phoneOf as phoneAt, signIn } from './phone-of.ts';

const sheet = nth('agr', 1);
const FATHER = nth('grd', 11);
const PARTS = 11;
const DUTIES = 6;

const fatherOf = async (given?: Given) => {
  const father = phoneAt('openid-wang', given);
  await signIn(father.phone);
  await father.phone.until(/王平，您好/);
  return father;
};

test('his first page asks him to sign, his list tells how each sheet stands', async () => {
  const { phone } = await fatherOf();
  expect(await phone.until(/等您签/)).toContain('看全文，签名');
  await phone.tap('open-own-sheets');
  await phone.until(/有一份等您签.*有效的.*王雨辰.*结束了的.*父母回来了/);
  expect(phone.errors).toEqual([]);
});

test('a sheet tells who has signed, opens his copy, and is read aloud by its recordings', async () => {
  const { phone } = await fatherOf();
  phone.open(`features/entrustment/sheet/index?sheet=${nth('agr', 3)}`);
  await phone.until(/现在有效.*父亲 王平（您）.*镇里备案.*备案号.*一、孩子.*姓名： ?王雨辰/);
  await phone.tap('paper-evidence');
  await phone.until(/PDF/);
  expect(phone.senses.opened).toEqual([`wxfile://usr/${nth('agr', 3)}-evidence.pdf`]);
  await phone.tap('listen-sheet');
  await phone.until(/念给我听/);
  expect(phone.senses.played[0]).toMatch(/\/clips\/[0-9a-f]{12}\.mp3$/);
  expect(phone.errors).toEqual([]);
});

test('a sheet that was signed on paper shows its photo in the host’s own viewer', async () => {
  const { phone } = await fatherOf();
  phone.open(`features/entrustment/sheet/index?sheet=${nth('agr', 8)}`);
  await phone.until(/签好的纸质确认书（照片）.*280 KB/);
  await phone.tap('paper-photo');
  await phone.until(/点开能放大看/);
  expect(phone.senses.opened).toEqual([`wxfile://usr/${nth('agr', 8)}-photo.png`]);
  expect(phone.errors).toEqual([]);
});

test('he signs: nothing can be skipped, a kill loses nothing, and a dot is no name', async () => {
  const store = memoryStore();
  const { phone } = await fatherOf({ store });
  phone.open(`features/entrustment/sign/index?sheet=${sheet}`);
  await phone.until(/第 1 步，共 5 步.*看到第 0 部分，共 11 部分.*接着往下看/);
  for (let part = 0; part < PARTS; part++) phone.senses.see(`sign-text-end-${part}`);
  await phone.until(/全文看到最后了/);
  await phone.tap('sign-on');
  await phone.until(/第 2 步.*已勾 0 条/);
  await phone.tap('sign-on');
  await phone.until(/还有 6 条没有勾/);
  for (let duty = 1; duty <= DUTIES; duty++) await phone.tap(`duty-${duty}`);
  await phone.tap('sign-on');
  await phone.until(/第 3 步.*发验证码/);

  const later = phoneAt('openid-wang', { store });
  later.phone.boot();
  await later.phone.until(/微信登录/);
  await later.phone.tap('sign-in-wechat');
  await later.phone.until(/王平，您好/);
  later.phone.open(`features/entrustment/sign/index?sheet=${sheet}`);
  await later.phone.until(/第 3 步.*发验证码/);
  await later.phone.tap('code-ask');
  await later.phone.until(/尾号 0002 的手机/);
  await later.phone.type('sign-code', SIGNING_CODE);
  await later.phone.tap('sign-on');
  await later.phone.until(/在这里写“王平”/);
  await expect.poll(() => later.phone.senses.canvas.width).toBeGreaterThan(0);
  await later.phone.draw('sign-pad', [
    [20, 20],
    [21, 21],
  ]);
  await later.phone.tap('sign-on');
  await later.phone.until(/写得太少/);
  await later.phone.draw('sign-pad', [
    [30, 40],
    [120, 50],
    [240, 90],
    [330, 60],
  ]);
  expect(later.phone.senses.strokes.length).toBeGreaterThan(3);
  await later.phone.tap('sign-on');
  await later.phone.until(/第 5 步.*父亲 王平.*6 条责任，都勾了.*约定签名/);
  await later.phone.tap('sign-send');
  expect(await later.phone.until(/签好了/)).toMatch(/2026年6月12日 9:41.*还差母亲刘芳签/);
  expect(later.answers.ownSheets.sheets.get(sheet)?.signed.has(FATHER)).toBe(true);
  expect(store.keys().filter((key) => key.includes('sign/'))).toEqual([]);
  expect([...phone.errors, ...later.phone.errors]).toEqual([]);
});
