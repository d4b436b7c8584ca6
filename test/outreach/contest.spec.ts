// A contest from its opening to its frozen result: what it may be over, when it is told of, and what follows from each fact.
import { describe, expect, test } from 'vitest';
import { matterAt, nextDueOn } from '#functions/outreach/contest-dues.ts';
import { contestDecider } from '#functions/outreach/decide/contest.ts';
import type { ContestEvent } from '#functions/outreach/events/contest.ts';
import { contestEntry } from '#functions/outreach/project/contest.ts';
import { contestEffects } from '#functions/outreach/react/contest.ts';
import type { OpenContest } from '#shared/outreach/contests.ts';
import type { PaperSitting } from '#shared/outreach/papers.ts';
import { placesOf } from '#shared/registry/audience-places.ts';
import { COUNTY, nth, OTHER_TOWN, TOWN } from '../kit/ids.ts';
import { partAfter, specOf } from '../kit/spec.ts';
import { aPaper, CLOSE_AT, contestId, OPEN_AT, paperId } from './sitting.ts';

const { given } = specOf(contestDecider);

const contest: OpenContest = {
  region: COUNTY,
  title: '委托监护知识竞赛',
  paperId,
  audience: { role: 'director', region: COUNTY },
  openAt: OPEN_AT,
  closeAt: CLOSE_AT,
};
const { audience } = contest;
const context = { id: contestId, at: '2026-06-11T01:00:00.000Z', by: nth('person', 3) };
const open = (changed: Partial<OpenContest> = {}, paper?: Partial<PaperSitting>) =>
  ({
    ...context,
    type: 'open',
    data: { ...contest, ...changed },
    needs: { paper: aPaper({ purpose: 'contest', ...paper }) },
  }) as const;
const cancel = (at = context.at) =>
  ({ ...context, at, type: 'cancel', data: { reason: 'wrong_question' }, needs: {} }) as const;
const comeDue = (at: string) =>
  ({ ...context, at, by: 'system', type: 'come_due', data: { on: at.slice(0, 10) }, needs: {} }) as const;
const paper = {
  name: `papers/${contestId}/result.pdf`,
  sha256: 'ab'.repeat(32),
  bytes: 9,
  textHash: 'cd'.repeat(32),
};
const notePaper = {
  ...context,
  by: 'system',
  type: 'note_paper',
  data: { what: 'result', ...paper },
  needs: {},
} as const;

const opened = (changed: Partial<OpenContest> = {}): ContestEvent => ({
  type: 'contest.opened',
  ...contest,
  ...changed,
});
const began: ContestEvent = { type: 'contest.began', audience };
const cameNear: ContestEvent = { type: 'contest.came_near_close', audience };
/** Nobody can submit any more from 21 June on; the clock comes five minutes after midnight. */
const OVER_AT = '2026-06-20T16:05:00.000Z';
const COUNTED_AT = '2026-06-20T16:20:00.000Z';
const closed: ContestEvent = { type: 'contest.closed', closedAt: OVER_AT };
const counted: ContestEvent = { type: 'contest.counted' };
const sealed: ContestEvent = { type: 'contest.sealed', audience, ...paper };
const cancelled: ContestEvent = { type: 'contest.cancelled', reason: 'wrong_question' };

describe('opening', () => {
  test('a contest over a published paper of its kind', () => {
    given().when(open()).emits(opened());
    given(opened()).when(open()).isRefused('contest_already_opened');
    given()
      .when({ ...open(), needs: {} })
      .isRefused('paper_not_published', 'paperId');
    given()
      .when(open({}, { withdrawn: true }))
      .isRefused('paper_withdrawn', 'paperId');
    given()
      .when(open({}, { purpose: 'quiz' }))
      .isRefused('paper_not_for_contest', 'paperId');
  });

  test('over a window that is one, and not over already', () => {
    given()
      .when(open({ closeAt: OPEN_AT }))
      .isRefused('contest_closes_before_it_opens', 'closeAt');
    given()
      .when({ ...open(), at: CLOSE_AT })
      .isRefused('contest_closed_already', 'closeAt');
  });

  test('inside the paper’s own window and audience, for people inside its region', () => {
    given()
      .when(open({ openAt: '2026-06-11T23:59:59.999Z' }))
      .isRefused('contest_outside_paper', 'openAt');
    given()
      .when(open({ closeAt: '2026-06-20T10:00:00.001Z' }))
      .isRefused('contest_outside_paper', 'closeAt');
    given()
      .when(open({ audience: { role: 'supervisor', region: COUNTY } }))
      .isRefused('contest_outside_paper', 'audience');
    given()
      .when(open({}, { audience: { role: 'director', region: TOWN } }))
      .isRefused('contest_outside_paper', 'audience');
    given()
      .when(open({ region: TOWN, audience: { role: 'director', region: OTHER_TOWN } }))
      .isRefused('audience_outside_region', 'audience.region');
  });
});

describe('cancelling', () => {
  test('before it closes, once', () => {
    given(opened()).when(cancel()).emits(cancelled);
    given(opened(), cancelled).when(cancel()).isRefused('contest_cancelled');
    given(opened()).when(cancel(CLOSE_AT)).isRefused('contest_over');
    given().when(cancel()).isRefused('contest_not_opened');
  });

  test('leaves the clock and the porter nothing', () => {
    given(opened(), cancelled).when(comeDue(OPEN_AT)).isRefused('nothing_due');
    given(opened(), cancelled).when(notePaper).isRefused('nothing_due');
  });
});

describe('the clock', () => {
  test('tells of it when it opens, on the eve of its end, and when nobody can submit any more', () => {
    given(opened()).when(comeDue('2026-06-11T23:59:59.999Z')).isRefused('nothing_due');
    given(opened()).when(comeDue(OPEN_AT)).emits(began);
    given(opened(), began).when(comeDue('2026-06-19T01:00:00.000Z')).emits(cameNear);
    given(opened(), began).when(comeDue('2026-06-20T01:00:00.000Z')).isRefused('nothing_due');
    given(opened(), began, cameNear).when(comeDue(CLOSE_AT)).isRefused('nothing_due');
    given(opened(), began, cameNear).when(comeDue('2026-06-20T15:59:59.999Z')).isRefused('nothing_due');
    given(opened(), began, cameNear).when(comeDue(OVER_AT)).emits(closed);
    given(opened()).when(comeDue(OVER_AT)).emits(closed);
  });

  test('lets a quarter of an hour pass before it is counted, so that what the clock itself scores is in it', () => {
    given(opened(), began, closed).when(comeDue('2026-06-20T16:19:59.999Z')).isRefused('nothing_due');
    given(opened(), began, closed).when(comeDue(COUNTED_AT)).emits(counted);
    given(opened(), began, closed, counted)
      .when(comeDue('2026-07-01T01:00:00.000Z'))
      .isRefused('nothing_due');
  });

  test('comes on the days that the row says, until there is nothing more', () => {
    const due = (...facts: readonly ContestEvent[]) => {
      const part = partAfter(contestEntry, facts);
      return part && nextDueOn(part);
    };
    expect(due(opened())).toBe('2026-06-12');
    expect(due(opened(), began)).toBe('2026-06-19');
    expect(due(opened(), began, cameNear)).toBe('2026-06-21');
    expect(due(opened({ openAt: '2026-06-19T00:00:00.000Z' }), began)).toBe('2026-06-21');
    expect(due(opened(), began, cameNear, closed)).toBe('2026-06-21');
    expect(due(opened(), began, cameNear, closed, counted)).toBeUndefined();
    expect(due(opened(), cancelled)).toBeUndefined();
  });

  test('waits a day where the grace goes over midnight', () => {
    const late = {
      openAt: OPEN_AT,
      closeAt: '2026-06-20T15:55:00.000Z',
      status: 'open',
      told: 'closing',
    } as const;
    expect(matterAt(late, '2026-06-21T15:59:59.999Z')).toBeUndefined();
    expect(matterAt(late, '2026-06-21T16:00:00.000Z')).toBe('closed');
  });
});

describe('the result', () => {
  test('is frozen once it was counted, once', () => {
    given(opened(), began, closed).when(notePaper).isRefused('nothing_due');
    given(opened(), began, closed, counted).when(notePaper).emits(sealed);
    given(opened(), began, closed, counted, sealed).when(notePaper).isRefused('result_already_sealed');
  });

  test('stands in the row by its hash', () => {
    expect(partAfter(contestEntry, [opened(), closed, counted, sealed], { at: COUNTED_AT })).toMatchObject({
      status: 'sealed',
      sealed: { textHash: paper.textHash, at: COUNTED_AT },
    });
  });
});

describe('what follows', () => {
  const effects = (event: ContestEvent) =>
    contestEffects(event, {
      stream: `outreach/${contestId}`,
      id: contestId,
      version: 1,
      at: OPEN_AT,
      by: 'system',
    });
  const undone = {
    onlyIf: {
      slice: 'outreach',
      row: 'attempt',
      id: { kind: 'attempt', words: [contestId, '1'] },
      field: 'done',
      is: false,
    },
  };

  test('its audience hears, place by place; whoever is done with it only of the result', () => {
    const told = (event: ContestEvent, template: string, more: object = {}) => {
      const places = placesOf(audience);
      expect(effects(event)).toHaveLength(places.length);
      expect(effects(event)[0]).toEqual({
        kind: 'notify',
        template,
        role: 'director',
        region: places[0],
        about: contestId,
        stays: true,
        ...more,
      });
    };
    told(began, 'quiz_open', undone);
    told(cameNear, 'quiz_closing', undone);
    told(sealed, 'contest_sealed');
  });

  test('the result is drawn up once it was counted, and nothing else follows', () => {
    expect(effects(counted)).toEqual([{ kind: 'draw_up', slice: 'outreach', id: contestId, what: 'result' }]);
    expect([opened(), closed, cancelled].flatMap(effects)).toEqual([]);
  });
});
