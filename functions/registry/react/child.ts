// What follows from a child's file: its visits are followed, moved and ended without anybody's doing.
import type { Effect } from '#functions/kernel/effect.ts';
import type { Origin } from '#functions/kernel/projection.ts';
import type { FollowChild, MoveFollowed, StopFollowing } from '#shared/visits/contract.ts';
import type { ChildEvent } from '../events/child.ts';

/** One command to the child's visits for every turn of its file. */
export const childEffects = (event: ChildEvent, { id }: Origin): readonly Effect[] => {
  switch (event.type) {
    case 'child.registered': {
      const data: FollowChild = { village: event.village, openedOn: event.openedOn };
      return [{ kind: 'command', slice: 'visits', id, type: 'follow', data }];
    }
    case 'child.moved': {
      const data: MoveFollowed = { village: event.village };
      return [{ kind: 'command', slice: 'visits', id, type: 'move', data }];
    }
    case 'child.closed': {
      const data: StopFollowing = { closedOn: event.closedOn };
      return [{ kind: 'command', slice: 'visits', id, type: 'stop', data }];
    }
  }
};
