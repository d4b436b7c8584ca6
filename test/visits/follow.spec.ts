// A child's visits follow its file: begun when it is opened, moved with it, and ended with it for good.
import { describe, test } from 'vitest';
import type { VisitEvent } from '#functions/visits/events.ts';
import { SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { followed } from '../kit/visiting.ts';
import { follow, given, move, stop } from './asking.ts';

const left: VisitEvent = { type: 'child.left', village: VILLAGE, closedOn: '2026-06-11' };

describe('when the register opens a file', () => {
  test('the child is followed', () => {
    given().when(follow()).emits(followed);
  });

  test('a second telling is refused', () => {
    given(followed).when(follow()).isRefused('child_already_followed');
  });

  test('a telling that comes after the closing begins nothing anew', () => {
    given(followed, left).when(follow()).isRefused('child_closed');
  });
});

describe('when the register moves the child', () => {
  test('its visits move', () => {
    given(followed).when(move(SIBLING_VILLAGE)).emits({ type: 'child.moved', village: SIBLING_VILLAGE });
  });

  test('to where it is already nothing changes', () => {
    given(followed).when(move(VILLAGE)).isRefused('nothing_changed');
  });

  test('a child nobody follows cannot move', () => {
    given().when(move(VILLAGE)).isRefused('child_not_followed');
  });
});

describe('when the register closes the file', () => {
  test('the child has left, from the village where it was', () => {
    given(followed, { type: 'child.moved', village: SIBLING_VILLAGE })
      .when(stop)
      .emits({ ...left, village: SIBLING_VILLAGE });
  });

  test('a child that has left, or was never followed, cannot leave', () => {
    given(followed, left).when(stop).isRefused('child_not_followed');
    given().when(stop).isRefused('child_not_followed');
  });
});
