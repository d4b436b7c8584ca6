// The pages of trainings in the real bundle, booted as WeChat boots it: they render, a hall's code is scanned, and a scan is held.
import { expect, test } from 'vitest';
import { codeAt } from '#shared/training/check-in-code.ts';
import { trainingPolicyOn } from '#shared/training/policy.ts';
import { createAnswers } from '../../browser/kit/answers.ts';
import { story } from '../../browser/kit/children.ts';
import { createCounty } from '../../browser/kit/county.ts';
import { CODE_KEY } from '../../browser/kit/training-views.ts';
import { training } from '../../browser/kit/trainings.ts';
import { phoneOf as phoneAt, signIn } from './phone-of.ts';

const HALL_AT = '2026-06-13T00:51:00.000Z';

const firsts = { 'openid-shen': /今天要看/, 'openid-gu': /红色/, 'openid-ding': /看哪个镇/ } as const;
type Who = keyof typeof firsts;

const open = async (who: Who, page: string, given: Parameters<typeof phoneAt>[1] = {}) => {
  const opened = phoneAt(who, given);
  await signIn(opened.phone);
  await opened.phone.until(firsts[who]);
  opened.phone.open(`features/training/${page}`);
  return opened;
};

/** The morning of the yearly training. */
const inTheHall = () => createAnswers(createCounty(story, () => HALL_AT));

const code = (way: 'in' | 'out'): string =>
  codeAt(
    { trainingId: training(1), way, codeKey: CODE_KEY },
    Date.parse(HALL_AT),
    trainingPolicyOn('2026-06-13'),
  );

test.each([
  ['openid-shen', 'own/index', /等您报名.*去不了.*还差\s3\s学时.*已取消.*已请假.*证书.*没有记上/],
  ['openid-shen', `card/index?training=${training(1)}`, /已报名.*8:30 起可以签到.*讲什么.*来不了，请假/],
  ['openid-gu', 'region/index', /接下来有\s2\s场培训.*上过的.*学时登记.*排一场培训/],
  ['openid-gu', `room/index?training=${training(1)}`, /16\s人报名.*报了名\s16\s人.*改安排.*打开签到码/],
  [
    'openid-gu',
    `code/index?training=${training(1)}`,
    /签到码.*签退码.*秒后换新码，截图转发无效.*替没带手机的人签到/,
  ],
  ['openid-gu', 'plan/index', /吴窑镇主办，镇级培训.*记多少学时.*会收到消息来报名.*排这场培训/],
  ['openid-gu', 'register/index', /16\s人里，5\s人学时还不够.*还差/],
  ['openid-ding', 'register/index', /个村（居）里.*学时还不够.*吴窑镇/],
] as const)('for %s, %s renders', async (who, page, words) => {
  const { phone } = await open(who, page);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('the camera opens by itself, and the scan says who came when, and what comes next', async () => {
  const { phone } = await open('openid-shen', 'scan/index', {
    answers: inTheHall(),
    scanned: () => code('in'),
  });
  await phone.until(/沈桂兰，已签到.*6月13日\s8:51.*签退后记\s2.5\s学时.*11:20 起可以签退/);
  expect(phone.errors).toEqual([]);
});

test('who turns back from the camera may scan again; a code for the other way is said to be so', async () => {
  const scans = [undefined, 'https://example.com', code('out')];
  const { phone } = await open('openid-shen', 'scan/index', {
    answers: inTheHall(),
    scanned: () => scans.shift(),
  });
  await phone.until(/扫老师屏幕上的码/);
  await phone.tap('scan-look');
  await phone.until(/这不是签到码/);
  await phone.tap('scan-look');
  await phone.until(/还没有签到/);
});

test('without a network the scan is held, goes out with the network, and waits for the trainer', async () => {
  let hasNetwork = true;
  const answers = inTheHall();
  const { phone, paths } = await open('openid-shen', `card/index?training=${training(1)}`, {
    answers,
    hasNetwork: () => hasNetwork,
    scanned: () => code('in'),
  });
  await phone.until(/现在可以签到/);
  hasNetwork = false;
  await phone.tap('card-scan');
  await phone.until(/记下了，待核对.*年度培训.*扫的码存在手机里了/);
  hasNetwork = true;
  phone.open('pages/outbox/index');
  await phone.until(/年度培训，没网时扫的签到/);
  await phone.tap('try-now');
  await phone.until(/都送出了/);
  expect(paths.filter((path) => path === '/training/attendances/check-in')).toHaveLength(1);
  phone.open(`features/training/card/index?training=${training(1)}`);
  await phone.until(/扫的码等老师核对/);
});

test('anybody checks a certificate’s number without signing in', async () => {
  const { phone } = phoneAt('openid-shen');
  phone.boot();
  await phone.until(/怎么用您的信息/);
  phone.open('features/training/verify/index');
  await phone.until(/证书上的编号/);
  await phone.type('certificate-code', '7k2m9 04tqh');
  await phone.tap('certificate-check');
  await phone.until(/有这张证书.*沈\*兰.*吴窑镇.*2\s学时/);
  await phone.type('certificate-code', '1234');
  await phone.tap('certificate-check');
  await phone.until(/编号是 10 位字母和数字/);
});
