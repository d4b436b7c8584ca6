// The register's pages in the real bundle, booted as WeChat boots it: they render, and what is done on them reaches the county.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { idNumberOf } from '../../browser/kit/names.ts';
import { phoneOf, signIn } from './phone-of.ts';

const child = nth('chd', 1);

test.each([
  [
    'features/registry/child-file/index',
    `?child=${child}`,
    /还缺 4 项.*基本情况.*末两位 24.*监护人.*邀请登录.*补助/,
  ],
  ['features/registry/child-file/index', `?child=${child}&tab=readers`, /丁海峰.*核对补助.*石建国.*紧急打开/],
  [
    'features/registry/child-file/index',
    `?child=${child}&tab=consents`,
    /用微信给您发提醒.*沈秀英 6月1日同意；王平没有同意/,
  ],
  ['features/registry/register/index', '?village=320682112201', /第 1 步，共 5 步.*没有证件号.*下一步/],
  ['features/registry/part/index', `?child=${child}&part=basic`, /取出完整号码，开始改/],
  ['features/registry/part/index', `?child=${child}&part=categories`, /村委会证明.*加上：困境儿童/],
  ['features/registry/part/index', `?child=${child}&part=guardians`, /沈秀英.*王平.*登记新的监护人/],
  ['features/registry/part/index', `?child=${child}&part=person&of=${nth('grd', 11)}`, /王雨欣的父亲/],
  ['features/registry/part/index', `?child=${child}&part=schooling`, /在上什么学/],
  ['features/registry/part/index', `?child=${child}&part=health`, /身体怎么样/],
  ['features/registry/part/index', `?child=${child}&part=household`, /家里几口人.*是一家/],
  ['features/registry/part/index', `?child=${child}&part=benefits`, /加一项补助/],
  ['features/registry/part/index', `?child=${child}&part=move`, /转到哪个村.*转过去/],
  ['features/registry/part/index', `?child=${child}&part=close`, /为什么结案.*不再走访，不再提醒/],
  ['features/registry/part/index', `?child=${child}&part=reopen`, /为什么恢复/],
  ['features/registry/find/index', '', /查一个孩子有没有建档/],
  [
    'features/registry/invite/index',
    `?child=${child}&guardian=${nth('grd', 11)}`,
    /王雨欣的父亲.*给一张邀请/,
  ],
])('%s%s renders', async (page, query, words) => {
  const { phone } = phoneOf('openid-shen');
  await signIn(phone);
  await phone.until(/今天要看/);
  phone.open(`${page}${query}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('a guardian reads the own child’s file, who opened it, and says yes to one thing', async () => {
  const { phone, county } = phoneOf('openid-wang');
  await signIn(phone);
  await phone.until(/王平，您好.*王雨欣.*看档案/);
  await phone.tap(`open-own-${child}`);
  await phone.until(/有写错的，告诉村里的儿童主任.*末两位 24/);
  await phone.tap('file-readers');
  await phone.until(/石建国.*紧急打开/);
  await phone.tap('file-consents');
  await phone.until(/走访时拍照.*我没有同意/);
  await phone.tap('consent-photos');
  await phone.until(/我同意 和学校老师通气/);
  expect([...county.files.register.given.values()].flat().map(({ purpose }) => purpose)).toContain('photos');
  expect(phone.errors).toEqual([]);
});

test('a supervisor of another town breaks the glass and only reads', async () => {
  const { phone } = phoneOf('openid-ma');
  await signIn(phone);
  await phone.until(/红色/);
  phone.open('features/registry/find/index');
  await phone.until(/要完整的 18 位号码/);
  await phone.type('find-number', idNumberOf(1, '2017-03-02', 'female'));
  await phone.tap('find-go');
  await phone.until(/档案在别的镇/);
  await phone.tap('open-glass');
  await phone.until(/能看这一份档案 3 小时。县里马上会知道/);
  await phone.tap('break-glass');
  await phone.until(/还差一项：为什么要看/);
  await phone.tap('ground-emergency');
  await phone.type('glass-reason', '孩子在我们镇的车站');
  await phone.tap('break-glass');
  const words = await phone.until(/紧急打开的，到 12:41 为止.*基本情况/);
  expect(words).not.toMatch(/邀请登录|转到别的村|补上/);
});

test('a child is registered without a network and arrives with its new guardian, in order', async () => {
  let hasNetwork = true;
  const { phone, county, paths } = phoneOf('openid-shen', { hasNetwork: () => hasNetwork });
  await signIn(phone);
  await phone.until(/今天要看/);
  await phone.tap('tab-children');
  await phone.until(/全村 6 个孩子/);
  await phone.tap('register-child');
  await phone.until(/第 1 步/);
  hasNetwork = false;
  await phone.type('child-name-field', '赵小明');
  await phone.type('id-number', idNumberOf(61, '2018-05-06', 'male'));
  await phone.until(/2018年5月6日出生，男/);
  await phone.tap('save');
  await phone.until(/第 2 步/);
  await phone.tap('category-in_difficulty');
  await phone.until(/哪一种困境/);
  await phone.tap('difficulty-neglected');
  await phone.tap('save');
  await phone.until(/第 3 步/);
  await phone.tap('fresh');
  await phone.until(/加上这位监护人/);
  await phone.type('person-name', '赵建国');
  await phone.type('person-phone', '13900000099');
  await phone.tap('fresh-add');
  await phone.until(/新登记/);
  await phone.tap('relation-0-grandfather');
  await phone.tap('capacity-0-caregiver');
  await phone.tap('save');
  await phone.until(/第 4 步/);
  await phone.tap('save');
  await phone.until(/看一遍.*照看人 赵建国 爷爷，13900000099/);
  await phone.tap('save');
  await phone.until(/赵小明 新建的档案 待送出/);
  hasNetwork = true;
  phone.open('pages/outbox/index');
  await phone.until(/赵建国，登记监护人.*赵小明，建档/);
  await phone.tap('try-now');
  await phone.until(/都送出了/);
  const sent = paths.filter((path) => /\/(register)$/.test(path));
  expect(sent.map((path) => path.split('/')[2])).toEqual(['guardians', 'children']);
  expect(county.village('320682112201').children.map(({ name }) => name)).toContain('赵小明');
  expect(phone.errors).toEqual([]);
});
