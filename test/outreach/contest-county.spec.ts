// A whole contest in a county: everybody's place is that of a slow recount on every page, and the result that is printed says the same.
import { describe, expect, test } from 'vitest';
import { drawUp } from '#functions/doors/porter/draw-up.ts';
import { canonical } from '#functions/kernel/canonical.ts';
import { attemptIdOf, practiceAttemptIdOf } from '#functions/outreach/attempt-command.ts';
import { ownAttempt } from '#functions/outreach/attempt-shown.ts';
import { ownHints } from '#functions/outreach/own-hints.ts';
import { ownLearning } from '#functions/outreach/own-learning.ts';
import { hashOf, rankingOf } from '#functions/outreach/ranking.ts';
import { resultFile } from '#functions/outreach/result-file.ts';
import { isRefusal, refuse } from '#shared/kernel/refusal.ts';
import { PaperSitting } from '#shared/outreach/papers.ts';
import { rankingHash } from '#shared/outreach/ranking.ts';
import { COUNTY, nth, OTHER_TOWNS_VILLAGE, SIBLING_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { markingKey, printed } from '../papers/printed.ts';
import { paperId } from './a-bank.ts';
import { policyId } from './a-policy.ts';
import { pagesOf, READ_AT } from './contest-pages.ts';
import {
  asks,
  CLOSE_AT,
  COUNTED_AT,
  contestCounty,
  contestId,
  enter,
  OPEN_AT,
  OVER_AT,
  personIn,
  quizId,
  sits,
} from './contestants.ts';

describe('one try', () => {
  test('is all there is, and only while the contest is open', async () => {
    const county = await contestCounty();
    const taker = personIn(1, VILLAGE);
    await sits(county, taker, { right: 3, seconds: 60 });
    const again = { personId: taker.personId, paperId, contestId, n: 2 };
    expect(await asks(county, taker, attemptIdOf(again), 'start', again)).toEqual(
      refuse('contest_has_one_try'),
    );
    county.setTime(CLOSE_AT);
    const late = { ...again, personId: personIn(2, VILLAGE).personId, n: 1 };
    expect(await asks(county, personIn(2, VILLAGE), attemptIdOf(late), 'start', late)).toEqual(
      refuse('contest_closed'),
    );
  });
});

describe('what one may learn', () => {
  test('of a quiz comes at once, of a contest when everybody is done', async () => {
    const county = await contestCounty();
    const taker = personIn(1, VILLAGE);
    const attempt = await sits(county, taker, { right: 1, seconds: 60 });
    const hints = (at: string) => ownHints(county.reader, taker.personId, at);
    expect((await hints(READ_AT)).hints).toEqual([]);
    expect((await hints('2026-06-20T16:00:00.000Z')).hints).not.toEqual([]);
    const shown = await ownAttempt(county.reader, attempt.attemptId, taker.personId, READ_AT);
    expect(shown).not.toHaveProperty('result.questions');
    await sits(county, taker, { right: 0, seconds: 60, quiz: true });
    const { hints: now } = await hints(READ_AT);
    expect(now.map(({ clause }) => clause.no).toSorted()).toEqual(['一', '二']);
    expect(now[0]).toMatchObject({
      title: '2026年儿童福利工作要点',
      plainly: expect.any(String),
      duty: 'visit',
    });
  });

  test('is practised on, but for what a contest asks', async () => {
    const county = await contestCounty();
    const taker = personIn(1, VILLAGE);
    const sitting = { slice: 'outreach', id: paperId, answer: 'sitting' };
    const pool = PaperSitting.parse(await county.lookUp(sitting)).pool.map(({ questionId }) => questionId);
    const practised = async (n: number, at: string): Promise<readonly string[]> => {
      county.setTime(at);
      const clauses = ['一', '二'].map((no) => ({ policyId, no }));
      const data = { personId: taker.personId, practiceId: nth('practice', n), clauses };
      const state = await asks(county, taker, practiceAttemptIdOf(data), 'start_practice', data);
      return isRefusal(state) ? [] : state.questions.map(({ questionId }) => questionId);
    };
    for (let n = 1; n <= 10; n += 1) {
      const questions = await practised(n, OPEN_AT);
      expect(questions).toHaveLength(5);
      expect(questions.filter((id) => pool.includes(id))).toEqual([]);
    }
    const later = await Promise.all([11, 12, 13, 14].map((n) => practised(n, '2026-06-20T16:00:00.000Z')));
    expect(later.flat().some((id) => pool.includes(id))).toBe(true);
  });

  test('stands on one page: what to sit, what was sat, and what changed', async () => {
    const county = await contestCounty();
    const taker = personIn(1, VILLAGE);
    county.setTime(OPEN_AT);
    const before = await ownLearning(county.reader, taker, READ_AT);
    expect(before).toMatchObject({
      papers: [{ paper: { paperId: quizId }, tried: 0, passed: false }],
      contests: [{ contest: { contestId }, paper: { paperId } }],
      attempts: [],
      hints: [],
      changed: [{ title: '2026年儿童福利工作要点' }],
    });
    await sits(county, taker, { right: 3, seconds: 60 });
    await sits(county, taker, { right: 3, seconds: 60, quiz: true, at: '2026-06-15T02:00:00.000Z' });
    const after = await ownLearning(county.reader, taker, READ_AT);
    expect(after.papers).toMatchObject([{ tried: 1, passed: true }]);
    expect(after.contests).toMatchObject([{ attempt: { right: 3, status: 'submitted' } }]);
    expect(after.attempts.map(({ purpose }) => purpose)).toEqual(['quiz', 'contest']);
    expect(county.news().filter((one) => one.startsWith('quiz_'))).toEqual(['quiz_passed']);
    const supervisor = await ownLearning(county.reader, personIn(2, TOWN), READ_AT);
    expect(supervisor).toMatchObject({ papers: [], contests: [], attempts: [] });
  });
});

describe('the result', () => {
  test('is recounted with what the clock scored, hashed, printed, marked and frozen', async () => {
    const county = await contestCounty();
    const people = [VILLAGE, SIBLING_VILLAGE, OTHER_TOWNS_VILLAGE].map((region, n) =>
      personIn(n + 1, region),
    );
    for (const [n, actor] of people.entries()) await enter(county, actor, n + 1);
    const [first = personIn(1, VILLAGE), second = first, third = first] = people;
    await sits(county, first, { right: 2, seconds: 100 });
    await sits(county, second, { right: 3, seconds: 200 });
    // The third begins a minute before the end and never hands in.
    county.setTime('2026-06-20T09:59:00.000Z');
    const data = { personId: third.personId, paperId, contestId, n: 1 };
    await asks(county, third, attemptIdOf(data), 'start', data);
    await county.settle();
    await county.tick(OVER_AT);
    expect(county.papers).toEqual([]);
    await county.tick(COUNTED_AT);
    expect(county.papers.map(({ effect }) => effect)).toEqual([
      { kind: 'draw_up', slice: 'outreach', id: contestId, what: 'result' },
    ]);
    const { world, reader, files } = county;
    const asked = { slice: 'outreach', id: contestId, what: 'result' };
    const drawing = { world, reader, files, key: markingKey() };
    expect(await drawUp(drawing, asked, 1, 'effect')).toBe('done');
    expect(await drawUp(drawing, asked, 1, 'again')).toBe('done');
    await county.settle();
    const ranking = await rankingOf(reader, contestId, COUNTY);
    expect(ranking.map(({ rank, name, right }) => [rank, name, right])).toEqual([
      [1, '同志2', 3],
      [2, '同志1', 2],
      [3, '同志3', 0],
    ]);
    const places = ranking.map(({ rank, personId, region, right, of, tookMs }) => ({
      rank,
      personId,
      region,
      right,
      of,
      tookMs,
    }));
    const textHash = hashOf(contestId, ranking);
    expect(textHash).toBe(rankingHash(canonical({ contestId, places })));
    const page = (await pagesOf(county, COUNTY))[0];
    expect(page).toMatchObject({ contest: { status: 'sealed' }, sealed: { textHash } });
    expect(county.news().filter((one) => one === 'contest_sealed').length).toBeGreaterThan(100);
    const file = await resultFile(reader, contestId, { region: VILLAGE });
    if (isRefusal(file)) throw new Error(file.refused);
    const paper = await printed(Buffer.from(file.pdf, 'base64'));
    try {
      const text = (await paper.text()).replace(/\s/g, '');
      for (const said of [
        '政策知识竞赛',
        '第1名',
        '同志2',
        '第3名',
        '3人',
        '平均答对2.5题',
        '平均答对0.0题',
        '3分20.000秒',
      ])
        expect(text).toContain(said.replace(/\s/g, ''));
      expect(text).toContain(textHash.slice(0, 4));
      expect(await paper.faults()).toContain('No syntax or stream encoding errors');
      expect(await paper.signature()).toContain('护童 业务签章');
    } finally {
      paper.end();
    }
  }, 60_000);

  test('is nothing while the contest goes on', async () => {
    const county = await contestCounty();
    expect(await resultFile(county.reader, contestId, { region: VILLAGE })).toEqual(refuse('not_found'));
    expect(
      await drawUp(
        { ...county, key: markingKey() },
        { slice: 'outreach', id: contestId, what: 'result' },
        1,
        'e',
      ),
    ).toBe('done');
    expect(county.files.names()).toEqual([]);
  });
});
