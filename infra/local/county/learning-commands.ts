// What a county learns by is told as commands: its documents and their questions, a training, two papers, a contest, and sessions in villages.
import { countyOf } from '#shared/kernel/region.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { OpenContest } from '#shared/outreach/contests.ts';
import type { PublishPaper, RuleLine } from '#shared/outreach/papers.ts';
import type { RecordSession } from '#shared/outreach/sessions.ts';
import type { PlanTraining } from '#shared/training/contract.ts';
import { type Command, command } from './commands.ts';
import { diceOf } from './dice.ts';
import { idOn } from './ids.ts';
import type { Staff } from './people.ts';
import { countyPolicies, type EnteredPolicy } from './policies.ts';
import { storyVillage } from './story.ts';

/** Where and as of when: the same seed and day give the same commands. */
type LearningPlan = Readonly<{ seed: number; today: string; county: string }>;

/** A command with the openid of whoever sends it. */
export type SentBy = Readonly<{ openid: string; command: Command }>;

const DAY_BEGINS = 'T00:00:00.000Z';

/** Midnight UTC of a day so many days from the filling, which is eight in the morning of the county. */
const morning = (today: string, days: number): string => `${addDays(today, days)}${DAY_BEGINS}`;

const hoursLater = (at: string, hours: number): string =>
  new Date(Date.parse(at) + hours * 3_600_000).toISOString();

const sent = ({ seed, today }: LearningPlan, path: string, data: unknown): Command =>
  command(seed, today, path, data);

const enteredBy = (plan: LearningPlan, { policyId, publish, bankId, add }: EnteredPolicy) => ({
  publish: sent(plan, `/outreach/policies/${policyId}/publish`, publish),
  add: sent(plan, `/outreach/banks/${bankId}/add`, add),
});

/** Publishes the county's documents; `withQuestions` fills their banks as well. */
const policyCommands = (plan: LearningPlan, withQuestions: boolean): readonly Command[] =>
  countyPolicies(plan.seed, plan.county).flatMap((entered) => {
    const { publish, add } = enteredBy(plan, entered);
    return withQuestions ? [publish, add] : [publish];
  });

type Told = Pick<PublishPaper, 'title' | 'purpose' | 'drawing' | 'passMark' | 'minutes' | 'attempts'> &
  Readonly<{ counts: readonly number[]; days: readonly [number, number] }>;

const paperCommand = (plan: LearningPlan, { counts, days, ...told }: Told) => {
  const { seed, today, county } = plan;
  const paperId = idOn('paper', today, seed, told.title);
  const policies = countyPolicies(seed, county);
  const rule = counts.flatMap((n, at): readonly RuleLine[] => {
    const policy = policies[at];
    return policy && n > 0 ? [{ policyId: policy.policyId, n }] : [];
  });
  const data: PublishPaper = {
    region: county,
    ...told,
    audience: { role: 'director', region: county },
    rule,
    openAt: morning(today, days[0]),
    closeAt: morning(today, days[1]),
  };
  return { paperId, command: sent(plan, `/outreach/papers/${paperId}/publish`, data) };
};

/** The paper that everybody answers once a year, the one before a duty begins, and the one of the contest. */
const paperCommands = (plan: LearningPlan): readonly Command[] => {
  const { seed, today, county } = plan;
  const yearly = paperCommand(plan, {
    title: '儿童主任年度测验',
    purpose: 'quiz',
    drawing: 'each_their_own',
    passMark: 80,
    minutes: 20,
    attempts: 3,
    counts: [5, 3, 1, 1],
    days: [-10, 50],
  });
  const first = paperCommand(plan, {
    title: '新任儿童主任上岗考试',
    purpose: 'start_of_duty',
    drawing: 'each_their_own',
    passMark: 80,
    minutes: 30,
    attempts: 5,
    counts: [6, 4, 2, 3],
    days: [-30, 300],
  });
  const contest = paperCommand(plan, {
    title: '政策知识竞赛卷',
    purpose: 'contest',
    drawing: 'same_for_all',
    passMark: 60,
    minutes: 15,
    attempts: 1,
    counts: [4, 2, 2, 2],
    days: [-5, 20],
  });
  const contestId = idOn('contest', today, seed, 'contest');
  const opened: OpenContest = {
    region: county,
    title: '政策知识竞赛',
    paperId: contest.paperId,
    audience: { role: 'director', region: county },
    openAt: morning(today, -3),
    closeAt: morning(today, 12),
  };
  return [
    yearly.command,
    first.command,
    contest.command,
    sent(plan, `/outreach/contests/${contestId}/open`, opened),
  ];
};

/** The county trains its directors in a week, for two and a half hours. */
const trainingCommand = (plan: LearningPlan): Readonly<{ trainingId: string; command: Command }> => {
  const { seed, today, county } = plan;
  const trainingId = idOn('training', today, seed, 'yearly');
  const fromAt = hoursLater(morning(today, 7), 1);
  const [law] = countyPolicies(seed, county);
  const data: PlanTraining = {
    level: 'county',
    region: county,
    title: '村（居）儿童主任年度培训',
    audience: { role: 'director', region: county },
    onlyFor: 'all',
    place: '如皋市民政局二楼会议室',
    fromAt,
    untilAt: hoursLater(fromAt, 2.5),
    capacity: 120,
    topics: law ? law.publish.clauses.slice(0, 2).map(({ no }) => ({ policyId: law.policyId, no })) : [],
    minutes: 150,
  };
  return { trainingId, command: sent(plan, `/training/sessions/${trainingId}/plan`, data) };
};

const sessionThemes = [
  ['看到孩子受伤害，怎么报告', 'lecture', 20],
  ['外出务工，委托照看要签确认书', 'broadcast', 46],
] as const;

const OFTEN = 0.55;
const SELDOM = 0.2;

/** What a village's director did: most have carried policy to their people, once or twice, and some took a seat. */
export const directorCommands = (
  seed: number,
  today: string,
  { region: village, openid }: Staff,
): readonly SentBy[] => {
  const plan: LearningPlan = { seed, today, county: countyOf(village) };
  const dice = diceOf(seed, 'learning', village);
  const isOfStory = village === storyVillage;
  const told = sessionThemes.filter(() => isOfStory || dice.happens(OFTEN));
  const sessions = told.map(([theme, form, daysAgo], n) => {
    const data: RecordSession = {
      village,
      theme,
      clauses: [],
      form,
      heldOn: addDays(today, -daysAgo),
      headcount: { guardians: dice.between(6, 24), children: 6, villagers: dice.between(0, 30), staff: 2 },
      materials: ['leaflet'],
    };
    return sent(plan, `/outreach/sessions/${idOn('outreach', today, seed, village, n)}/record`, data);
  });
  const path = `/training/sessions/${trainingCommand(plan).trainingId}/enrol`;
  const seat = command(seed, today, path, {}, `${path}/${village}`);
  const sitsThere = !isOfStory && dice.happens(SELDOM);
  return [...sessions, ...(sitsThere ? [seat] : [])].map((one) => ({ openid, command: one }));
};

/** The documents alone, as the officer publishes them. */
export const documentCommands = (seed: number, today: string, officer: Staff): readonly SentBy[] =>
  policyCommands({ seed, today, county: countyOf(officer.region) }, false).map((one) => ({
    openid: officer.openid,
    command: one,
  }));

/** Everything that the county's officer enters, in the order in which it builds on one another. */
export const officerCommands = (seed: number, today: string, officer: Staff): readonly SentBy[] => {
  const plan: LearningPlan = { seed, today, county: countyOf(officer.region) };
  return [...policyCommands(plan, true), ...paperCommands(plan), trainingCommand(plan).command].map(
    (one) => ({ openid: officer.openid, command: one }),
  );
};
