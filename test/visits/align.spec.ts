// A child's visits follow its file as it stands now, whatever order the news of it came in, and end with it for good.
import { describe, expect, test } from 'vitest';
import { visitDecider } from '#functions/visits/decide.ts';
import type { VisitEvent } from '#functions/visits/events.ts';
import { SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { findingsOf, followed, POLICY, visited } from '../kit/visiting.ts';
import { align, given, openFile, record } from './asking.ts';

const closedFile = { ...openFile, open: false, closedOn: '2026-06-11' };
const moved: VisitEvent = { type: 'following.moved', from: VILLAGE, village: SIBLING_VILLAGE };
const ended: VisitEvent = { type: 'following.ended', village: VILLAGE, closedOn: '2026-06-11' };

describe('when news of a file comes', () => {
  test('an open file begins the following', () => {
    given().when(align()).emits(followed);
  });

  test('a file that has moved meanwhile begins where the child is now', () => {
    given()
      .when(align({ ...openFile, village: SIBLING_VILLAGE }))
      .emits({ ...followed, village: SIBLING_VILLAGE });
  });

  test('a moved child is followed from the one village to the other', () => {
    given(followed)
      .when(align({ ...openFile, village: SIBLING_VILLAGE }))
      .emits(moved);
  });

  test('a closed file ends the following, where the child was last', () => {
    given(followed).when(align(closedFile)).emits(ended);
    given(followed)
      .when(align({ ...closedFile, village: SIBLING_VILLAGE }))
      .emits({ ...ended, village: SIBLING_VILLAGE });
  });
});

describe('a file opened again', () => {
  const reopenedFile = { ...openFile, openedOn: '2026-06-12' };
  const again: VisitEvent = {
    type: 'following.began',
    village: VILLAGE,
    openedOn: '2026-06-12',
    policy: POLICY,
  };

  test('is followed again like a new one, from the day it was opened again', () => {
    given(followed, visited({ findings: findingsOf('red') }), ended)
      .when(align(reopenedFile))
      .emits(again);
  });

  test('is due at once and has no colour before somebody has been there', () => {
    const state = [followed, visited({ findings: findingsOf('red') }), ended, again].reduce(
      visitDecider.evolve,
      visitDecider.initial,
    );
    expect(state).toMatchObject({ status: 'followed', visits: [], standing: { dueOn: '2026-06-12' } });
    expect(state).not.toHaveProperty('standing.colour');
  });

  test('may be visited before the news of it has come', () => {
    given(followed, ended)
      .when(record({}, reopenedFile))
      .emitsTypes('following.began', 'visit.recorded', 'risk.changed');
  });
});

describe('news changes nothing', () => {
  test('when the file stands as it is followed', () => {
    given(followed).when(align()).isRefused('nothing_changed');
    given(followed, moved)
      .when(align({ ...openFile, village: SIBLING_VILLAGE }))
      .isRefused('nothing_changed');
  });

  test('once the following has ended, or the file was closed before it began', () => {
    given(followed, ended).when(align(closedFile)).isRefused('child_closed');
    given().when(align(closedFile)).isRefused('child_closed');
  });

  test('of a child without a file', () => {
    given()
      .when({ ...align(), needs: {} })
      .isRefused('child_not_followed');
  });
});
