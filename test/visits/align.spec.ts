// A child's visits follow its file as it stands now, whatever order the news of it came in, and end with it for good.
import { describe, test } from 'vitest';
import type { VisitEvent } from '#functions/visits/events.ts';
import { SIBLING_VILLAGE, VILLAGE } from '../kit/ids.ts';
import { followed } from '../kit/visiting.ts';
import { align, given, openFile } from './asking.ts';

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

describe('news changes nothing', () => {
  test('when the file stands as it is followed', () => {
    given(followed).when(align()).isRefused('nothing_changed');
    given(followed, moved)
      .when(align({ ...openFile, village: SIBLING_VILLAGE }))
      .isRefused('nothing_changed');
  });

  test('once the following has ended, or the file was closed before it began', () => {
    given(followed, ended).when(align()).isRefused('child_closed');
    given(followed, ended).when(align(closedFile)).isRefused('child_closed');
    given().when(align(closedFile)).isRefused('child_closed');
  });

  test('of a child without a file', () => {
    given()
      .when({ ...align(), needs: {} })
      .isRefused('child_not_followed');
  });
});
