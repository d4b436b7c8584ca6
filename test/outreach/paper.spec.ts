// A paper is published only where its window and its rule can be kept, never changes, and is withdrawn when its questions are gone.
import { describe, expect, test } from 'vitest';
import type { PaperEvent } from '#functions/outreach/events/paper.ts';
import { paperEntry } from '#functions/outreach/project/paper.ts';
import { paperEffects } from '#functions/outreach/react/paper.ts';
import { seedOf } from '#shared/outreach/paper-pool.ts';
import { bankOf } from '#shared/outreach/policies.ts';
import { PaperPart } from '#shared/outreach/rows.ts';
import { AT, COUNTY, nth, OTHER_TOWN, TOWN, VILLAGE } from '../kit/ids.ts';
import { partAfter } from '../kit/spec.ts';
import { CLOSE_AT, otherPaper, paperId } from './a-bank.ts';
import {
  aBank,
  aLine,
  aPaper,
  drop,
  given,
  OPEN_AT,
  opened,
  publish,
  published,
  SALT,
  sittingAfter,
  someQuestions,
  withdraw,
  withdrawn,
} from './a-paper.ts';
import { otherPolicy, policyId } from './a-policy.ts';

describe('when a paper is published', () => {
  test('it keeps its terms, a seed that nobody could know, and exactly what is drawn by it', () => {
    const paper = published();
    expect(paper).toMatchObject({ ...aPaper(), edition: 1, seed: seedOf(SALT) });
    expect(paper.pool.map(({ clause, line }) => [clause, line])).toEqual([
      ['一', 0],
      ['一', 0],
      ['二', 1],
    ]);
    expect(published({}, { nonce: 'b3RoZXJvdGhlcm90aGVyb3' }).pool).not.toEqual(paper.pool);
    expect(published()).toEqual(paper);
  });

  test('only once', () => {
    given(published()).when(publish()).isRefused('paper_already_published');
  });

  test('its window is a window, and long enough for whoever begins at once', () => {
    given()
      .when(publish({ closeAt: OPEN_AT }))
      .isRefused('paper_closes_before_it_opens', 'closeAt');
    given()
      .when(publish({}, { at: CLOSE_AT }))
      .isRefused('paper_closed_already', 'closeAt');
    given()
      .when(publish({ closeAt: '2026-06-14T16:49:59.000Z' }))
      .isRefused('paper_window_too_short', 'closeAt');
    given()
      .when(publish({ openAt: '2026-06-01T00:00:00.000Z', closeAt: '2026-06-12T02:00:59.000Z' }))
      .isRefused('paper_window_too_short', 'closeAt');
    given()
      .when(publish({ closeAt: '2026-06-14T16:50:00.000Z' }))
      .emitsTypes('paper.published');
  });

  test('it is for people inside its region', () => {
    given()
      .when(publish({ region: TOWN, audience: { role: 'director', region: OTHER_TOWN } }))
      .isRefused('audience_outside_region', 'audience.region');
    given()
      .when(publish({ region: TOWN, audience: { role: 'director', region: VILLAGE } }))
      .emitsTypes('paper.published');
  });

  test('every topic has a bank in its county', () => {
    given()
      .when(publish({}, { banks: [undefined] }))
      .isRefused('topic_unknown', 'rule.0.policyId');
    given()
      .when(publish({ rule: [aLine(), aLine({ policyId: otherPolicy })] }, { banks: [aBank(), undefined] }))
      .isRefused('topic_unknown', 'rule.1.policyId');
    given()
      .when(publish({}, { banks: [{ ...aBank(), region: '320681000000' }] }))
      .isRefused('topic_unknown', 'rule.0.policyId');
  });

  test('every line of its rule finds enough questions', () => {
    const bank = { banks: [aBank(someQuestions(2))] };
    given()
      .when(publish({ rule: [aLine(), aLine({ n: 3 })] }, bank))
      .isRefused('too_few_questions', 'rule.1.n');
    given()
      .when(publish({ rule: [aLine({ difficulty: 'hard', n: 1 })] }, bank))
      .isRefused('too_few_questions', 'rule.0.n');
    given()
      .when(publish({ rule: [aLine(), aLine()] }, bank))
      .emitsTypes('paper.published');
  });

  test('it may take the place of another of its region', () => {
    const before = sittingAfter(published());
    const second = published({ editionOf: otherPaper }, { before });
    expect(second).toMatchObject({ edition: 2, editionOf: otherPaper });
    given()
      .when(publish({ editionOf: otherPaper }))
      .isRefused('edition_unknown', 'editionOf');
    given()
      .when(publish({ editionOf: otherPaper }, { before: { ...before, region: TOWN } }))
      .isRefused('edition_unknown', 'editionOf');
  });
});

describe('when a paper is withdrawn', () => {
  test('once', () => {
    given(published()).when(withdraw()).emits(withdrawn());
    given(published(), withdrawn()).when(withdraw('other')).isRefused('paper_withdrawn');
    given().when(withdraw()).isRefused('paper_not_published');
  });
});

describe('when questions are retired', () => {
  const each = published({ drawing: 'each_their_own' });
  const [first, second] = each.pool.map(({ questionId }) => questionId);

  test('nobody draws them any more, and whoever has them is still scored', () => {
    given(each)
      .when(drop([String(first), nth('question', 999)]))
      .emits({ type: 'paper.questions_dropped', questionIds: [String(first)] });
    const sitting = sittingAfter(each, { type: 'paper.questions_dropped', questionIds: [String(first)] });
    expect(sitting.dropped.map(({ questionId }) => questionId)).toEqual([first]);
    expect(sitting.pool.map(({ questionId }) => questionId)).not.toContain(first);
    expect(sitting.withdrawn).toBe(false);
  });

  test('a paper whose rule can be kept no longer is withdrawn', () => {
    const same = published();
    const gone = String(same.pool[0]?.questionId);
    given(same)
      .when(drop([gone]))
      .emits({ type: 'paper.questions_dropped', questionIds: [gone] }, withdrawn('questions_retired'));
    const ofLine = each.pool.filter(({ line }) => line === 0).map(({ questionId }) => questionId);
    given(each)
      .when(drop(ofLine.slice(1)))
      .emits(
        { type: 'paper.questions_dropped', questionIds: ofLine.slice(1) },
        withdrawn('questions_retired'),
      );
  });

  test('one that is withdrawn already only drops them', () => {
    const gone = String(published().pool[0]?.questionId);
    given(published(), withdrawn())
      .when(drop([gone]))
      .emits({ type: 'paper.questions_dropped', questionIds: [gone] });
  });

  test('which it never asked, or no longer does, nothing changes', () => {
    given(each)
      .when(drop([nth('question', 999)]))
      .isRefused('nothing_changed');
    given(each, { type: 'paper.questions_dropped', questionIds: [String(second)] })
      .when(drop([String(second)]))
      .isRefused('nothing_changed');
    given().when(drop([])).isRefused('paper_not_published');
  });
});

describe('what follows', () => {
  const origin = { stream: `outreach/${paperId}`, id: paperId, version: 1, at: AT, by: 'system' };
  const following = (event: PaperEvent) => paperEffects(event, origin);

  test('each bank learns which of its questions are asked, and until when', () => {
    const banks = [
      aBank(),
      aBank(
        someQuestions(3).map((one, n) => ({ ...one, questionId: nth('question', 50 + n) })),
        otherPolicy,
      ),
    ];
    const paper = published({ rule: [aLine(), aLine({ policyId: otherPolicy, n: 1 })] }, { banks });
    const idsOf = (of: string) =>
      paper.pool.filter((one) => one.policyId === of).map(({ questionId }) => questionId);
    expect(following(paper)).toEqual(
      [policyId, otherPolicy].map((of) => ({
        kind: 'command',
        slice: 'outreach',
        id: bankOf(of),
        type: 'note_paper_use',
        data: { paperId, questionIds: idsOf(of), closeAt: CLOSE_AT },
      })),
    );
  });

  test('the paper whose place it takes is withdrawn', () => {
    const second = published({ editionOf: otherPaper }, { before: sittingAfter(published()) });
    expect(following(second).at(-1)).toEqual({
      kind: 'command',
      slice: 'outreach',
      id: otherPaper,
      type: 'withdraw',
      data: { reason: 'replaced' },
    });
  });

  test('its audience hears place by place, but for whoever is through with their first try', () => {
    const news = following(opened({ audience: { role: 'director', region: TOWN } }));
    expect(news.length).toBeGreaterThan(10);
    expect(news).toContainEqual({
      kind: 'notify',
      template: 'quiz_open',
      role: 'director',
      region: VILLAGE,
      about: paperId,
      stays: true,
      onlyIf: {
        slice: 'outreach',
        row: 'attempt',
        id: { kind: 'attempt', words: [paperId, '1'] },
        field: 'done',
        is: false,
      },
    });
    const closing = following({
      type: 'paper.came_near_close',
      purpose: 'quiz',
      audience: { role: 'supervisor', region: TOWN },
    });
    expect(closing).toMatchObject([{ template: 'quiz_closing', role: 'supervisor', region: TOWN }]);
  });

  test('of what lets people start their duty only those hear who were not let yet', () => {
    const [one] = following(opened({ purpose: 'start_of_duty' }));
    expect(one).toMatchObject({
      onlyIf: { slice: 'training', row: 'trainee', field: 'qualified', is: false },
    });
  });

  test('nobody hears of the rest', () => {
    expect([...following(withdrawn()), ...following({ type: 'paper.closed' })]).toEqual([]);
  });
});

describe('its row', () => {
  test('says its terms and stands in its region’s list, the last to open first', () => {
    const part = partAfter(paperEntry, [published(), withdrawn()], { id: paperId });
    expect(part).toMatchObject({ region: COUNTY, edition: 1, questions: 3, withdrawn: true });
    expect(PaperPart.safeParse(part).success).toBe(true);
    const later = partAfter(paperEntry, [published({ openAt: '2026-06-20T00:00:00.000Z' })], { id: paperId });
    const [place, before] = [part, later].map((one) => one && paperEntry.list?.(one));
    expect(place?.under).toBe(`papers/${COUNTY}`);
    expect(String(before?.sort) < String(place?.sort)).toBe(true);
  });
});
