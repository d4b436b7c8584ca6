// The pages of learning in the real bundle, booted as WeChat boots it: they render, and an attempt outlives a kill and a missing network.
import { expect, test } from 'vitest';
import { nth } from '../../browser/kit/children.ts';
import { CONTEST, QUIZ, SEALED_CONTEST } from '../../browser/kit/quiz-papers.ts';
import { memoryStore } from '../kit/memory-store.ts';
import { phoneOf as phoneAt, signIn } from './phone-of.ts';
import { elementsWhere } from './tree.ts';

const open = async (page: string, given: Parameters<typeof phoneAt>[1] = {}) => {
  const opened = phoneAt('openid-shen', given);
  await signIn(opened.phone);
  await opened.phone.until(/今天要看/);
  opened.phone.open(page);
  return opened;
};

test.each([
  [
    'own/index',
    /有\s2\s份要答.*强制报告与委托照护.*全市儿童主任竞赛.*要记住的条款.*练一练.*2026 年学时.*答过的/,
  ],
  [`contest/index?contest=${CONTEST}`, /截止以前名次会变.*如皋市.*再看\s20\s名/],
  [
    `contest/index?contest=${SEALED_CONTEST}`,
    /名次已经封存.*我排第\s\d+\s名，对\s6\s题.*5f2ad91c.*打开成绩单/,
  ],
  ['practice/index', /练这\s2\s条.*不计时.*开始练/],
  [`attempt/index?attempt=${nth('try', 999)}`, /没有找到这份答卷/],
] as const)('%s renders', async (page, words) => {
  const { phone } = await open(`features/quiz/${page}`);
  await phone.until(words);
  expect(phone.errors).toEqual([]);
});

test('the first page says what was last known of learning, and asks nothing for it', async () => {
  const { phone, paths } = await open('features/quiz/own/index');
  await phone.until(/要记住的条款/);
  const asked = paths.length;
  phone.open('pages/today/index');
  await phone.until(/学习和竞答 有\s2\s份要答/);
  expect(paths.slice(asked).filter((path) => path.startsWith('/outreach'))).toEqual([]);
});

test('an attempt is begun, survives a kill where it was, is finished without a network and arrives once', async () => {
  let hasNetwork = true;
  const store = memoryStore();
  const given = { store, hasNetwork: () => hasNetwork };
  const { phone, answers, paths } = await open('features/quiz/own/index', given);
  await phone.tap(`start-${QUIZ}`);
  await phone.until(/开始以后一直计时/);
  await phone.tap('start');
  await phone.until(/第 1 题.*共 10 题.*还剩\s1[45]:.*父母外出务工/);
  await phone.tap('option-B');
  await phone.tap('next');
  await phone.until(/第 2 题/);
  hasNetwork = false;
  await phone.tap('option-B');
  expect(paths.filter((path) => path === '/outreach/attempts/start')).toHaveLength(1);

  const again = phoneAt('openid-shen', { store, hasNetwork: () => hasNetwork, answers });
  again.phone.boot();
  await again.phone.until(/今天要看/);
  const [kept] = [...answers.quiz.attempts.kept.values()];
  again.phone.open(`features/quiz/attempt/index?attempt=${kept?.line.attemptId}`);
  await again.phone.until(/第 2 题/);
  const chosen = elementsWhere(again.phone.view(), (element) =>
    /option on/.test(String(element.attr['class'])),
  );
  expect(chosen.map(({ attr }) => attr['id'])).toEqual(['option-B']);
  await again.phone.tap('open-grid');
  await again.phone.until(/还有 8 题没答/);
  await again.phone.tap('grid-submit');
  await again.phone.until(/还有\s8\s题没答.*没答的算错/);
  await again.phone.tap('submit-anyway');
  await again.phone.until(/答完了，存在手机里.*前送到都算数|正在交卷/);
  expect(kept?.handedIn).toBeUndefined();

  hasNetwork = true;
  again.phone.open('pages/outbox/index');
  await again.phone.tap('try-now');
  await again.phone.until(/都送出了/);
  expect(kept?.handedIn).toBeDefined();
  expect([...(kept?.chosen ?? [])]).toHaveLength(2);
  again.phone.open(`features/quiz/attempt/index?attempt=${kept?.line.attemptId}`);
  await again.phone.until(/没有通过.*10\s题对\s2\s题.*答错 8 题/);
  expect(again.phone.errors).toEqual([]);
});

test('at a door the failed clauses are said, from what lies on the phone; one tap takes them away', async () => {
  const { phone } = await open('features/quiz/own/index');
  await phone.until(/要记住的条款/);
  phone.open(`features/visits/record/index?child=${nth('chd', 1)}`);
  await phone.until(/走访时记得.*八岁以下的孩子不能没人看/);
  await phone.tap('close-hints');
  await phone.until(/^(?!.*走访时记得).*只点有变化的/);
});

test('who has answered is there for a supervisor, with the clauses to help with', async () => {
  const { phone } = phoneAt('openid-gu');
  await signIn(phone);
  await phone.until(/红色/);
  phone.open('features/quiz/region/index');
  await phone.until(/16\s人里，4\s人还没答.*人没及格.*顾明芳.*最容易答错的条文.*7\s人/);
  await phone.tap('answers-only-lacking');
  await phone.until(/^(?!.*沈桂兰).*吴美华/);
  expect(phone.errors).toEqual([]);
});
