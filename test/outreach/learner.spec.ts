// What a person has learnt: results once, hints that come and go, lines in a contest's tables, and nothing of it once they are erased.
import { describe, expect, test } from 'vitest';
import { closeProjection } from '#functions/kernel/projection.ts';
import { learnerDecider } from '#functions/outreach/decide/learner.ts';
import { LearnerEvent } from '#functions/outreach/events/learner.ts';
import { learnerEntry, tableEntry } from '#functions/outreach/project/learner.ts';
import { learnerEffects } from '#functions/outreach/react/learner.ts';
import type { Hinted, NoteResult } from '#shared/outreach/attempts.ts';
import { AT, COUNTY, nth, OTHER_TOWN, OTHER_TOWNS_VILLAGE, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';

const { given } = specOf(learnerDecider);

const id = nth('person');
const paperId = nth('paper');
const contestId = nth('contest');
const clause = (no: string) => ({ policyId: nth('policy'), no });
const [one, two, three] = [clause('一'), clause('二'), clause('三')];
const hint = (of: Hinted['clause'], fromOn?: string): Hinted => ({
  clause: of,
  ...(fromOn !== undefined && { fromOn }),
});

const result = (changed: Partial<NoteResult> = {}): NoteResult => ({
  attemptId: nth('attempt'),
  paperId,
  region: VILLAGE,
  purpose: 'quiz',
  passed: true,
  right: 3,
  of: 4,
  tookMs: 300_000,
  failed: [],
  known: [],
  ...changed,
});
const inContest = { contestId, purpose: 'contest', explainedOn: '2026-06-21' } as const;
const context = { id, at: AT, by: 'system' };
const note = (changed: Partial<NoteResult> = {}, name?: string) =>
  ({
    ...context,
    type: 'note_result',
    data: result(changed),
    needs: { person: name === undefined ? {} : { name } },
  }) as const;
const forget = { ...context, type: 'forget', data: {}, needs: {} } as const;

const noted = (changed: Partial<NoteResult> = {}, hints: Hinted[] = [], name?: string): LearnerEvent => {
  const { failed: _failed, known: _known, explainedOn: _on, ...rest } = result(changed);
  return { type: 'result.noted', ...rest, hints, ...(name !== undefined && { personal: { name } }) };
};
const second = { attemptId: nth('attempt', 2) };

describe('a result', () => {
  test('is noted once', () => {
    given().when(note()).emits(noted());
    given(noted()).when(note()).isRefused('result_already_noted');
    given(noted()).when(note(second)).emits(noted(second));
  });

  test('names the person in a contest alone, and not once they are erased', () => {
    given().when(note({}, '王海燕')).emits(noted());
    given()
      .when(note(inContest, '王海燕'))
      .emits(noted(inContest, [], '王海燕'));
    given().when(note(inContest)).emits(noted(inContest));
  });

  test('that lets somebody start their duty is told to their trainings, where it was passed', () => {
    const origin = { stream: `outreach/${id}`, id, version: 1, at: AT, by: 'system' };
    const duty = { purpose: 'start_of_duty' } as const;
    expect(learnerEffects(noted(duty), origin)).toEqual([
      {
        kind: 'command',
        slice: 'training',
        id,
        type: 'note_passed',
        data: { paperId, region: VILLAGE, on: '2026-06-12' },
      },
    ]);
    expect(learnerEffects(noted({ ...duty, passed: false }), origin)).toEqual([]);
    expect(learnerEffects(noted(), origin)).toEqual([]);
    expect(learnerEffects({ type: 'learner.forgotten', entries: [] }, origin)).toEqual([]);
  });
});

describe('hints', () => {
  test('are the failed clauses, the newest first, each once', () => {
    const before = noted({}, [hint(one), hint(two)]);
    const again = { ...second, failed: [three, two] };
    given(before)
      .when(note(again))
      .emits(noted(again, [hint(three), hint(two), hint(one)]));
  });

  test('go once their clause is known, in a quiz or in a practice', () => {
    const known = { ...second, known: [one] };
    given(noted({}, [hint(one), hint(two)]))
      .when(note(known))
      .emits(noted(known, [hint(two)]));
  });

  test('of a contest wait until everybody is done, and none goes by one', () => {
    const contest = { ...second, ...inContest, failed: [one, three], known: [two] };
    given(noted({}, [hint(two), hint(one)]))
      .when(note(contest))
      .emits(noted(contest, [hint(three, '2026-06-21'), hint(two), hint(one)]));
  });

  test('are ten at most', () => {
    const failed = Array.from({ length: 14 }, (_, n) => clause(`${n}`));
    const many = { failed };
    given()
      .when(note(many))
      .emits(
        noted(
          many,
          failed.slice(0, 10).map((of) => hint(of)),
        ),
      );
  });
});

describe('the rows', () => {
  const papersAfter = (...facts: readonly LearnerEvent[]) => {
    const part = partAfter(learnerEntry, facts);
    return { passed: part?.passed, failed: part?.failed };
  };

  test('keep the hints, the papers that were passed, and those that were not', () => {
    const failed = noted({ passed: false });
    expect(papersAfter(noted(), noted({ ...second, ...inContest }))).toEqual({
      passed: [paperId],
      failed: [],
    });
    expect(papersAfter(noted(), noted(second))).toEqual({ passed: [paperId], failed: [] });
    expect(papersAfter(failed, failed)).toEqual({ passed: [], failed: [paperId] });
    expect(papersAfter(failed, noted(second))).toEqual({ passed: [paperId], failed: [] });
    expect(papersAfter(noted(), noted({ ...second, passed: false }))).toEqual({
      passed: [paperId],
      failed: [],
    });
    expect(papersAfter(noted({ ...inContest, passed: false }))).toEqual({ passed: [], failed: [] });
    expect(partAfter(learnerEntry, [noted({}, [hint(one)]), noted(second, [hint(two)])])?.hints).toEqual([
      hint(two),
    ]);
  });

  test('stand in the town where their person worked last', () => {
    const elsewhere = noted({ ...second, region: OTHER_TOWNS_VILLAGE });
    const listed = (...facts: readonly LearnerEvent[]) => {
      const part = partAfter(learnerEntry, facts);
      return part && learnerEntry.list?.(part);
    };
    expect(listed(noted())).toEqual({ under: `learners/${TOWN}`, sort: VILLAGE });
    expect(listed(noted(), elsewhere)).toEqual({
      under: `learners/${OTHER_TOWN}`,
      sort: OTHER_TOWNS_VILLAGE,
    });
  });

  const entry = closeProjection((raw) => LearnerEvent.parse(raw), tableEntry);
  const rowsOf = (fact: LearnerEvent) => entry.rows(fact, id);

  test('of a contest stand in the county’s, the town’s and the village’s table, the best first', () => {
    const fact = noted({ ...inContest, right: 18, of: 20 });
    expect(rowsOf(fact)).toEqual(['county', 'town', 'village'].map((level) => `${id}/${contestId}/${level}`));
    const parts = rowsOf(fact).map((rowId) => partAfter(tableEntry, [fact], { id, rowId }));
    expect(parts.map((part) => part?.table)).toEqual([COUNTY, TOWN, VILLAGE]);
    expect(parts.map((part) => part && tableEntry.list?.(part))).toEqual(
      [COUNTY, TOWN, VILLAGE].map((table) => ({
        under: `entries/${contestId}/${table}`,
        sort: '981-00300000',
      })),
    );
    expect(entry.subject(Object(parts[0]), `${id}/${contestId}/town`)).toBe(id);
  });

  test('of a supervisor stand in no village’s', () => {
    expect(rowsOf(noted({ ...inContest, region: TOWN }))).toEqual([
      `${id}/${contestId}/county`,
      `${id}/${contestId}/town`,
    ]);
    expect(rowsOf(noted())).toEqual([]);
  });
});

describe('whoever is erased', () => {
  const past = [noted(), noted({ ...second, ...inContest }, [], '王海燕')] as const;
  const forgotten: LearnerEvent = { type: 'learner.forgotten', entries: [{ contestId, region: VILLAGE }] };

  test('is forgotten with every line they had', () => {
    given(...past)
      .when(forget)
      .emits(forgotten);
    const entry = closeProjection((raw) => LearnerEvent.parse(raw), tableEntry);
    expect(entry.rows(forgotten, id)).toHaveLength(3);
    expect(
      partAfter(tableEntry, [...past, forgotten], { id, rowId: `${id}/${contestId}/town` }),
    ).toBeUndefined();
    expect(partAfter(learnerEntry, [...past, forgotten])).toBeUndefined();
  });

  test('once, and for good', () => {
    given().when(forget).isRefused('nothing_to_forget');
    given(...past, forgotten)
      .when(forget)
      .isRefused('learner_forgotten');
    given(...past, forgotten)
      .when(note({ attemptId: nth('attempt', 3) }))
      .isRefused('learner_forgotten');
  });
});
