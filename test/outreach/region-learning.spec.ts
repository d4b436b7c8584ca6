// Who has answered: a town by person, the county by town, and which clauses are missed, from the rows of real sittings.
import { beforeEach, describe, expect, test } from 'vitest';
import { attemptIdOf } from '#functions/outreach/attempt-command.ts';
import { learningInCounty } from '#functions/outreach/county-learning.ts';
import { learningInTown } from '#functions/outreach/town-learning.ts';
import type { Actor, Role } from '#shared/kernel/access.ts';
import { COUNTY, nth, OTHER_TOWN, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { aRole } from '../kit/people.ts';
import { aPaper } from './a-paper.ts';
import { policyId } from './a-policy.ts';
import { asks, CLOSE_AT, contestCounty, enter, OPEN_AT, personIn, quizId, sits } from './contestants.ts';

type County = Awaited<ReturnType<typeof contestCounty>>;

const READ_AT = '2026-06-16T01:00:00.000Z';
const [first, second, third] = [personIn(1, VILLAGE), personIn(2, SIBLING_VILLAGE), personIn(3, VILLAGE)];
const [supervisor, far] = [personIn(4, TOWN), personIn(5, OTHER_TOWNS_VILLAGE)];

let county: County;
beforeEach(async () => {
  county = await contestCounty();
  for (const [n, actor] of [first, second, third, supervisor, far].entries()) {
    await enter(county, actor, n + 1);
    await county.does(
      'access',
      actor.personId,
      'grant_role',
      aRole({ role: actor.role, region: actor.region }),
    );
  }
});

const town = (at = READ_AT, role: Role = 'supervisor') =>
  learningInTown({ read: county.reader, role, at }, TOWN);
const whole = (at = READ_AT) => learningInCounty({ read: county.reader, at }, COUNTY);
const quiz = (actor: Actor, right: number, at = OPEN_AT) =>
  sits(county, actor, { right, seconds: 60, quiz: true, at });
const standings = async (at = READ_AT) =>
  (await town(at)).people.map(({ name, papers }) => [name, papers.map(({ standing }) => standing)]);

describe('a town', () => {
  test('has whoever has yet to answer or did not pass first; a paper counts for whom it is meant', async () => {
    await quiz(first, 3);
    await quiz(second, 0);
    expect(await standings()).toEqual([
      ['同志3', ['not_yet']],
      ['同志2', ['failed']],
      ['同志4', []],
      ['同志1', ['passed']],
    ]);
    const { papers } = await town();
    expect(papers).toEqual([
      {
        paperId: quizId,
        title: '年度政策竞答',
        purpose: 'quiz',
        audience: { role: 'director', region: COUNTY },
        audienceName: '全市的儿童主任',
        closeAt: CLOSE_AT,
      },
    ]);
  });

  test('says not yet of somebody who is sitting', async () => {
    const data = { personId: first.personId, paperId: quizId, n: 1 };
    county.setTime(OPEN_AT);
    await asks(county, first, attemptIdOf(data), 'start', data);
    await county.settle();
    expect(await standings()).toContainEqual(['同志1', ['not_yet']]);
  });

  test('shows a paper from its opening until sixty days after its end, and no withdrawn one', async () => {
    const shown = async (at: string) => (await town(at)).papers.length;
    expect(await shown('2026-06-15T00:59:59.000Z')).toBe(0);
    expect(await shown(OPEN_AT)).toBe(1);
    expect(await shown('2026-08-19T01:00:00.000Z')).toBe(1);
    expect(await shown('2026-08-20T01:00:00.000Z')).toBe(0);
    await county.does('outreach', quizId, 'withdraw', { reason: 'wrong_question' });
    expect(await shown(READ_AT)).toBe(0);
  });

  test('has the papers of its own and of its villages, what is still open at the front', async () => {
    const of = (n: number, region: string, title: string, closeAt = '2026-07-20T10:00:00.000Z') =>
      county.does(
        'outreach',
        nth('paper', n),
        'publish',
        aPaper({ region, title, audience: { role: 'director', region }, openAt: OPEN_AT, closeAt }),
      );
    await of(21, TOWN, '镇里的卷子');
    await of(22, OTHER_TOWN, '别的镇的卷子');
    const titles = async (at: string) => (await town(at)).papers.map(({ title }) => title);
    expect(await titles(READ_AT)).toEqual(['年度政策竞答', '镇里的卷子']);
    expect(await titles('2026-06-21T01:00:00.000Z')).toEqual(['镇里的卷子', '年度政策竞答']);
  });

  test('names nobody whole to an auditor, and nobody whose duty is over', async () => {
    expect((await town(READ_AT, 'auditor')).people.map(({ name }) => name)).toContain('同**');
    await county.does('access', third.personId, 'end_role', {
      role: 'director',
      region: VILLAGE,
      untilOn: '2026-06-16',
    });
    expect((await town()).people.map(({ personId }) => personId)).not.toContain(third.personId);
  });
});

describe('the county', () => {
  test('has every town with the places that are meant and who passed or failed there', async () => {
    await quiz(first, 3);
    await quiz(second, 0);
    await quiz(far, 3);
    const { towns, papers } = await whole();
    expect(papers.map(({ paperId }) => paperId)).toEqual([quizId]);
    const of = (code: string) => towns.find((one) => one.town === code)?.papers;
    expect(of(TOWN)).toEqual([{ paperId: quizId, places: expect.any(Number), passed: 1, failed: 1 }]);
    expect(of(OTHER_TOWN)).toEqual([{ paperId: quizId, places: expect.any(Number), passed: 1, failed: 0 }]);
    const places = towns.reduce((sum, { papers: [one] }) => sum + (one?.places ?? 0), 0);
    expect(places).toBeGreaterThan(300);
  });
});

describe('the clauses that are missed', () => {
  test('are counted by person, the most first; one that is known again counts no more', async () => {
    await quiz(first, 0);
    await quiz(second, 0);
    const missed = async () => (await town()).missed.map(({ clause, people }) => [clause.no, people]);
    expect((await missed()).every(([, people]) => people === 2)).toBe(true);
    expect((await town()).missed[0]).toMatchObject({
      clause: { policyId },
      title: '2026年儿童福利工作要点',
      plainly: expect.any(String),
    });
    expect((await whole()).missed.map(({ people }) => people)).toEqual((await missed()).map(([, n]) => n));
    await county.does('outreach', second.personId, 'note_result', {
      attemptId: nth('attempt', 77),
      region: SIBLING_VILLAGE,
      purpose: 'practice',
      passed: true,
      right: 1,
      of: 1,
      tookMs: 1,
      failed: [],
      known: [{ policyId, no: '一' }],
    });
    const after = await missed();
    expect(after.find(([no]) => no === '一')).toEqual(['一', 1]);
    expect(after.map(([, people]) => people)).toEqual(
      after.map(([, n]) => n).toSorted((a, b) => Number(b) - Number(a)),
    );
  });

  test('of a contest wait until its end, so that nobody passes the key on', async () => {
    await sits(county, first, { right: 0, seconds: 60 });
    expect((await town()).missed).toEqual([]);
    expect((await whole()).missed).toEqual([]);
    expect((await town('2026-06-21T01:00:00.000Z')).missed.length).toBeGreaterThan(0);
  });
});
