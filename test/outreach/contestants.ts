// A contest in a county in memory: its people sit it through the real slices, each with so many right after so many seconds.
import { attemptIdOf } from '#functions/outreach/attempt-command.ts';
import { AttemptEvent } from '#functions/outreach/events/attempt.ts';
import type { Actor } from '#shared/kernel/access.ts';
import { isRefusal } from '#shared/kernel/refusal.ts';
import { levelOf } from '#shared/kernel/region.ts';
import { AttemptState } from '#shared/outreach/attempts.ts';
import type { PublishPaper } from '#shared/outreach/papers.ts';
import { aCounty } from '../kit/county.ts';
import { COUNTY, nth } from '../kit/ids.ts';
import { aPerson } from '../kit/people.ts';
import { bankId, paperId } from './a-bank.ts';
import { aPaper, someQuestions } from './a-paper.ts';
import { aPolicy, policyId } from './a-policy.ts';

export const contestId = nth('contest');
export const quizId = nth('paper', 7);
/** From nine in the morning of 15 June until six in the evening of 20 June. */
export const OPEN_AT = '2026-06-15T01:00:00.000Z';
export const CLOSE_AT = '2026-06-20T10:00:00.000Z';
/** The ticks at which it is told as over, and as counted. */
export const OVER_AT = '2026-06-20T16:05:00.000Z';
export const COUNTED_AT = '2026-06-20T16:20:00.000Z';
export const QUESTIONS = 3;

type County = ReturnType<typeof aCounty>;

const windowOf = (changed: Partial<PublishPaper>) =>
  aPaper({ openAt: OPEN_AT, closeAt: CLOSE_AT, drawing: 'each_their_own', ...changed });

/** A county with a bank, a contest over one paper of it, and a quiz over another. */
export const contestCounty = async (): Promise<County> => {
  const county = aCounty();
  const does = (id: string, type: string, data: unknown) => county.does('outreach', id, type, data);
  await does(policyId, 'publish', aPolicy());
  await does(bankId, 'add', { questions: someQuestions(10) });
  await does(paperId, 'publish', windowOf({ purpose: 'contest' }));
  await does(quizId, 'publish', windowOf({ title: '年度政策竞答' }));
  await does(contestId, 'open', {
    region: COUNTY,
    title: '政策知识竞赛',
    paperId,
    audience: { role: 'director', region: COUNTY },
    openAt: OPEN_AT,
    closeAt: CLOSE_AT,
  });
  return county;
};

/** The n-th person, at work in this region. */
export const personIn = (n: number, region: string): Actor => ({
  personId: nth('person', 100 + n),
  role: levelOf(region) === 'village' ? 'director' : 'supervisor',
  region,
});

/** Enters somebody by name. */
export const enter = (county: County, { personId, region }: Actor, n: number): Promise<unknown> =>
  county.does(
    'access',
    personId,
    'register_person',
    aPerson({ region, name: `同志${n}`, phone: `139${String(n).padStart(8, '0')}`, openid: `openid-${n}` }),
  );

let commands = 0;

/** One command of somebody's; what they read back, or why not. */
export const asks = async (county: County, actor: Actor, id: string, type: string, data: unknown) => {
  const commandId = nth('command', 500_000 + ++commands);
  const by = actor.personId;
  const answer = await county.run({ slice: 'outreach', id, type, data, commandId, by, actor });
  return isRefusal(answer) ? answer : AttemptState.parse(answer.state);
};

const began = (state: Awaited<ReturnType<typeof asks>>): AttemptState => {
  if (isRefusal(state)) throw new Error(JSON.stringify(state));
  return state;
};

const later = (at: string, seconds: number): string =>
  new Date(Date.parse(at) + seconds * 1_000).toISOString();

/** Sits the contest, or where `quiz` is true the quiz: the first `right` questions are answered rightly, the others wrongly. */
export const sits = async (
  county: County,
  actor: Actor,
  {
    right,
    seconds,
    at = OPEN_AT,
    quiz = false,
  }: Readonly<{ right: number; seconds: number; at?: string; quiz?: boolean }>,
): Promise<AttemptState> => {
  const asked = quiz ? { paperId: quizId } : { paperId, contestId };
  const data = { personId: actor.personId, n: 1, ...asked };
  const id = attemptIdOf(data);
  county.setTime(at);
  const { questions, ticket } = began(await asks(county, actor, id, 'start', data));
  const [started] = (await county.reader.timeline('outreach', id)).flatMap(({ events }) => events);
  const fact = AttemptEvent.parse(started);
  const keys = fact.type === 'attempt.started' ? fact.questions : [];
  const answers = questions.map(({ questionId }, n) => {
    const key = keys.find((one) => one.questionId === questionId)?.right ?? [];
    const other = key[0] === 'A' ? 'B' : 'A';
    return { questionId, chosen: n < right ? key : [other] };
  });
  county.setTime(later(at, seconds));
  const handed = await asks(county, actor, id, 'submit', { answers, elapsedMs: seconds * 1_000, ticket });
  await county.settle();
  return began(handed);
};
